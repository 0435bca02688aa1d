import * as vscode from 'vscode';
import { hoverText, openMarked, outlineOf } from '../marked';

function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) {
    throw new Error(`${String(actual)} is not ${String(expected)}`);
  }
}

suite('in the web', () => {
  test('runs in a web worker, from the browser entry', async () => {
    await vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate();
    equal('importScripts' in globalThis, true);
    equal(typeof process === 'object' && 'node' in process.versions, false);
  });

  test('outlines a plan and answers a hover', async () => {
    const { document, position } = await openMarked(
      '一、主要任务\n（一）优化公交线网。⟦time:2024年6月底前⟧完成。（牵头单位：市交通运输局）\n',
    );
    equal((await outlineOf(document)).length, 1);
    equal((await hoverText(document, position('time'))).includes('by 30 June 2024'), true);
  });
});
