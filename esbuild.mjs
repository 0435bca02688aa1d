// Bundles the extension (Node and browser), the command line and, with --tests, the suites that run inside VS Code.
//   node esbuild.mjs [--production] [--tests]
import { build } from 'esbuild';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { commandLine, common, dashboard, define, nodeExtension, webExtension } from './tools/setup/bundle.mjs';

const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const product = { sourcemap: !production, minify: production };
/** @type {import('esbuild').BuildOptions} */
const test = { ...common, define, sourcemap: true, platform: 'node', external: ['vscode', 'mocha'] };

/** @param {string} folder @returns {string[]} its test files, by name */
function testFiles(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : [];
}

/**
 * In a browser there is no file system to find suites in: the entry names them.
 * @returns {import('esbuild').StdinOptions}
 */
function webTestEntry() {
  const folder = 'test/host/web';
  const requires = testFiles(folder).map((file) => `require('./${file}');`);
  return {
    contents: `import { runSuites } from './runner';\nexport const run = () => runSuites(() => { ${requires.join(' ')} });`,
    resolveDir: folder,
    sourcefile: 'index.ts',
    loader: 'ts',
  };
}

if (production) {
  rmSync('dist', { recursive: true, force: true });
}

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  ...[...nodeExtension('dist'), ...webExtension, ...dashboard].map((options) => ({ ...options, ...product })),
  { ...product, ...commandLine, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
];
if (tests) {
  rmSync('out', { recursive: true, force: true });
  cpSync('samples', 'out/samples', { recursive: true }); // suites write in the folder that they open
  builds.push(
    {
      ...test,
      entryPoints: ['test/host/suite', 'test/packaged/suite'].flatMap((folder) =>
        testFiles(folder).map((file) => `${folder}/${file}`),
      ),
      outdir: 'out/test',
      outbase: 'test',
    },
    {
      ...test,
      stdin: webTestEntry(),
      outfile: 'out/test/host/web/index.js',
      platform: 'browser',
      conditions: ['worker'],
      external: ['vscode'],
      define: { ...define, 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
    },
  );
}

const results = await Promise.allSettled(builds.map((options) => build(options)));
if (results.some(({ status }) => status === 'rejected')) {
  process.exit(1); // esbuild has said what is wrong
}

if (production) {
  for (const { outfile } of builds) {
    if (outfile?.startsWith('dist/')) {
      console.log(`${outfile.padEnd(24)} ${(statSync(outfile).size / 1024).toFixed(0).padStart(6)} KB`);
    }
  }
}
