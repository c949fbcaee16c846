// A file dropped on the frame is as good as one that was chosen.
for (const frame of document.querySelectorAll("[data-tha]")) {
  const input = frame.querySelector('input[type="file"]');
  const over = (isOver) => frame.classList.toggle("tren", isOver);
  frame.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  frame.addEventListener("dragleave", () => over(false));
  frame.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    frame.requestSubmit();
  });
  input.addEventListener("change", () => { if (input.files.length) frame.requestSubmit(); });
}
