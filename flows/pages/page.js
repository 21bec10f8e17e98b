"use strict";
// Without this script every link, table and query is there all the same.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest("details");
  if (closed && !closed.open) {
    closed.open = true;
    target.scrollIntoView({ block: "center" });
  }
}
addEventListener("hashchange", reveal);
reveal();

// A number of a table leads to its query, like the large ones; as a thousand links they would drown out the others.
document.documentElement.classList.add("live");
addEventListener("click", (event) => {
  const number = event.target.closest("table data");
  if (number) location.hash = `sql-${number.closest("table").dataset.question}`;
});

for (const button of document.querySelectorAll("button.copy")) {
  const query = document.getElementById(button.dataset.copies);
  const label = button.firstChild;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(query.textContent);
      label.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(query);
      label.textContent = "Selected";
    }
    setTimeout(() => { label.textContent = "Copy"; }, 2000);
  });
}
