// What the extension shows that VS Code has no command to ask for: watched where it is handed over. This module is loaded before
// the extension, and shares its `vscode`.
import * as vscode from 'vscode';

/** The views by their id. @type {Map<string, vscode.TreeDataProvider<unknown>>} */
export const trees = new Map();

const shown = new vscode.EventEmitter();
/** Fires with what has just been shown: the id of a view, or `findings`. @type {vscode.Event<string>} */
export const onDidShow = shown.event;

const { window, languages } = vscode;
const { createTreeView } = window;
const { createDiagnosticCollection } = languages;

/** Puts the watchers in place. */
export function watch() {
  window.createTreeView = (id, options) => {
    const { treeDataProvider: tree } = options;
    trees.set(id, tree);
    const { getChildren } = tree;
    tree.getChildren = (row) => {
      const children = getChildren.call(tree, row);
      if (!row) shown.fire(id);
      return children;
    };
    return createTreeView(id, options);
  };
  languages.createDiagnosticCollection = (name) => {
    const collection = createDiagnosticCollection(name);
    const { set } = collection;
    const watched = (/** @type {Parameters<typeof set>} */ ...args) => {
      set.apply(collection, args);
      shown.fire('findings');
    };
    return new Proxy(collection, {
      get: (of, key) => {
        const value = key === 'set' ? watched : Reflect.get(of, key);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  };
}
