/** What the page's document is made of. */
export interface PageParts {
  /** The addresses of the script and of the style sheet, as the page loads them. */
  readonly script: string;
  readonly style: string;
  /** Where styles may come from, as a source of a Content-Security-Policy. */
  readonly source: string;
  /** A number used once: only scripts that bear it run. */
  readonly nonce: string;
  /** The display language, such as `zh-cn`. */
  readonly language: string;
  readonly title: string;
}

/** The page's document: everything that is not named may not be loaded, and nothing leaves. */
export const pageHtml = ({ script, style, source, nonce, language, title }: PageParts): string => `<!doctype html>
<html lang="${escape(language)}">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${escape(source)}; script-src 'nonce-${escape(nonce)}'; base-uri 'none'; form-action 'none'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${escape(style)}" />
  </head>
  <body>
    <div id="page"></div>
    <script type="module" nonce="${escape(nonce)}" src="${escape(script)}"></script>
  </body>
</html>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
