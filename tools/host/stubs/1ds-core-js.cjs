// Telemetry: there is none.
exports.AppInsightsCore = class {};
