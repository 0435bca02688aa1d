/** mocha's browser build reads `location.search`; VS Code's web worker extension host has no location. */
if (!('location' in globalThis)) {
  Object.defineProperty(globalThis, 'location', { value: { search: '', href: '', pathname: '/' }, configurable: true });
}

export {};
