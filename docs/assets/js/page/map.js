// The map says how many points of a cell are done; without this file it says how many there are.
import { all, put } from "./dom.js";
import { load } from "./schoolfile/store.js";

const { marks } = load();
for (const cell of all(document, "[data-map-points]", HTMLElement)) {
  const { mapPoints = "", said = "" } = cell.dataset;
  const ids = mapPoints.trim().split(" ");
  const done = ids.filter((id) => marks[id]?.state === "klaar").length;
  if (done) put(cell, said.replace("{done}", String(done)).replace("{all}", String(ids.length)));
}
