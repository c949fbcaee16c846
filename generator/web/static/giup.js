// The help of a field stays until another field is entered: were it to go at once, the button that somebody is about to
// press would move away under the pointer.
document.addEventListener("focusin", (event) => {
  const box = event.target.closest(".o");
  if (!box || box.classList.contains("dang-o")) return;
  for (const other of document.querySelectorAll(".o.dang-o")) other.classList.remove("dang-o");
  box.classList.add("dang-o");
});
document.activeElement?.closest(".o")?.classList.add("dang-o");
