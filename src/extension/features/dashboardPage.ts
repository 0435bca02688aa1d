/** The page of the dashboard: its own script and style, and nothing from anywhere else. */
import * as vscode from 'vscode';

/** Where charts are drawn, in the order of the page. */
const CHARTS = ['matrix', 'heat', 'timeline', 'indicators'];

/** @param home the folder of its script and style */
export function dashboardPage(webview: vscode.Webview, home: vscode.Uri): string {
  const key = crypto.randomUUID().replaceAll('-', '');
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(home, name)).toString();
  // Images: a picture is drawn from the chart's own SVG, as a data address.
  const policy = `default-src 'none'; img-src data:; style-src ${webview.cspSource}; script-src 'nonce-${key}';`;
  const charts = CHARTS.map(
    (name) =>
      `<section id="${name}"><div class="bar"><h2></h2><span class="hint"></span><span class="save"></span></div><div class="frame"></div></section>`,
  );
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address('dashboard.css')}">
</head>
<body>
<p id="message"></p>
<h1 id="title"></h1>
<header>
<input type="search" id="words">
<select id="section"></select>
<select id="agency"></select>
<label><input type="checkbox" id="incomplete"> <span id="incomplete-label"></span></label>
<span id="count" role="status"></span>
<span id="save"></span>
</header>
${charts.join('\n')}
<script nonce="${key}" src="${address('dashboard.js')}"></script>
</body>
</html>`;
}
