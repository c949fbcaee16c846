"""Open Packaging: reading with limits, safe XML, writing the same bytes every time."""
