// Ends an extension host whose server has died; the host tools end the whole process group instead.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
