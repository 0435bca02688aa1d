/** Charts as pictures and as a page that stands alone: on white, in the colours of paper, without a script. */

/** What a picture must carry itself, because no style sheet goes with it. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
];

/** The chart as an SVG file. */
export function asSvg(svg: SVGSVGElement): string {
  const { body } = document;
  body.classList.add('paper');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('*');
  [...svg.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(element);
    const target = copies[at]!;
    if (!(element instanceof SVGTitleElement)) {
      for (const name of PROPERTIES) target.setAttribute(name, style.getPropertyValue(name));
    }
    for (const name of ['class', 'tabindex', 'data-row', 'data-column', 'role']) target.removeAttribute(name);
  });
  // The head may have been moved to where the reader has scrolled.
  copy.querySelector('[data-head]')?.setAttribute('transform', 'translate(0, 0)');
  body.classList.remove('paper');
  for (const name of ['class', 'tabindex', 'role']) copy.removeAttribute(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#ffffff');
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Pixels of the picture for each of the screen: legible on a slide. */
const SCALE = 2;
/** Browsers draw no larger pictures. */
const LARGEST = 16_000;

/** The chart as a PNG, in Base64. */
export async function asPng(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(SCALE, LARGEST / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** All charts on one page. */
export function asPage(
  language: string,
  title: string,
  charts: readonly { readonly title: string; readonly hint: string; readonly svg: SVGSVGElement }[],
): string {
  const sections = charts.map(
    ({ title: name, hint, svg }) =>
      `<section><h2>${escape(name)}</h2><p>${escape(hint)}</p>\n${asSvg(svg)}\n</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { font-family: system-ui, sans-serif; max-width: 1100px; margin: 2em auto; padding: 0 1em; color: #1f1f1f; background: #fff; }
section { break-inside: avoid; margin-bottom: 2.5em; }
p { color: #555; }
svg { max-width: 100%; height: auto; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${sections.join('\n')}
</body>
</html>
`;
}
