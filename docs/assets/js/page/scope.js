// Where on its host this handbook stands: what the browser keeps of it is kept under this path.
export const scope = new URL(document.documentElement.dataset.scope ?? "/", location.href).pathname;
