// Lets a page that was filled in stand without a network too, as long as what was filled in is kept.
// The worker shows it; without a worker nothing of it is kept.
import { scope } from "./scope.js";

const ASSETS = new URL(`${scope}assets/`, location.href).href;

/** @param {string} name of the store, which holds this page and all that it loaded */
async function bring(name) {
  const loaded = performance.getEntriesByType("resource").map(({ name: url }) => url);
  const here = location.href.split(/[?#]/)[0];
  const all = [...new Set([here, ...loaded.filter((url) => url.startsWith(ASSETS))])];
  const store = await caches.open(name);
  await store.addAll(all);
  for (const { url } of await store.keys()) if (!all.includes(url)) await store.delete(url);
}

/** What has this page kept once something stands under a key of the browser's store, and taken away
 * when that is gone; it looks when the page is there, and as often as it is asked.
 * @param {string} key */
export function stays(key) {
  const name = `filled ${scope} ${key}`;
  let there = false;
  async function look() {
    const some = localStorage.getItem(key) !== null;
    if (some === there || !navigator.serviceWorker?.controller) return;
    there = some;
    if (some) await bring(name).catch(() => (there = false));
    else await caches.delete(name);
  }
  addEventListener("load", look);
  return look;
}
