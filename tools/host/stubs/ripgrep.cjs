// Before 1.101 VS Code asked for @vscode/ripgrep, which downloads its program when it is installed.
const { join } = require('node:path');
exports.rgPath = join(__dirname, '../ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
