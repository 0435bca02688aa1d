// The suites that run inside VS Code. With VSCODE_HOST=current|oldest (what `npm test` sets) in the VS Code that
// tools/host installs from packages; without, in desktop VS Code, which @vscode/test-electron downloads.
import { defineConfig } from '@vscode/test-cli';
import { fileURLToPath } from 'node:url';
import { manifest } from './tools/setup/project.mjs';

const host = process.env.VSCODE_HOST;
const { name, version } = manifest();
const vsix = fileURLToPath(new URL(`${name}-${version}.vsix`, import.meta.url));

const common = {
  ...(host ? { useInstallation: { fromPath: fileURLToPath(new URL('tools/host/code.mjs', import.meta.url)) } } : {}),
  workspaceFolder: './out/samples',
  mocha: { ui: 'tdd', timeout: 20_000 },
};

export default defineConfig({
  tests: [
    {
      ...common,
      label: 'suite',
      files: 'out/test/host/suite/*.test.js',
      launchArgs: ['--disable-extensions'],
    },
    {
      ...common,
      label: 'packaged',
      files: 'out/test/packaged/suite/*.test.js',
      extensionDevelopmentPath: './test/packaged/empty-extension',
      ...(host ? { env: { VSCODE_HOST_VSIX: vsix } } : { installExtensions: [vsix] }),
    },
  ],
});
