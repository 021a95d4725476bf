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

/** Takes away a store, and those of other pages on which the same was filled in. @param {string} name */
async function drop(name) {
  const found = (await caches.keys()).filter((one) => `${one} `.startsWith(`${name} `));
  await Promise.all(found.map((one) => caches.delete(one)));
}

/** What has this page kept once something is filled in, and taken away when that is gone; it looks
 * when the page is there, and as often as it is asked.
 * @param {string} key of the browser's store, with the name of a part if there is more under it
 * @param {() => boolean} some whether something is filled in */
export function stays(key, some = () => localStorage.getItem(key) !== null) {
  const name = `filled ${scope} ${key}`;
  /** @type {boolean | undefined} */
  let there;
  async function look() {
    const now = some();
    const whole = document.readyState === "complete"; // else what is still to load would be left out
    if (now === there || !whole || !navigator.serviceWorker?.controller) return;
    there = now;
    if (now) await bring(name).catch(() => (there = undefined));
    else await drop(name);
  }
  addEventListener("load", look);
  return look;
}
