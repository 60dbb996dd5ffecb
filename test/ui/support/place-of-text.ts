/**
 * Runs in the page: the middle of the first occurrence of a text in the editor's lines, in pixels.
 * A line is made of many elements, so the text may begin in one and end in another.
 */
export function placeOfText(text: string): { readonly x: number; readonly y: number } | undefined {
  for (const line of document.querySelectorAll('.part.editor .monaco-editor .view-line')) {
    const at = (line.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(text);
    if (at < 0) continue;
    const middle = at + Math.floor(text.length / 2);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (middle < before + length) {
        const range = document.createRange();
        range.setStart(node, middle - before);
        range.setEnd(node, middle - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      before += length;
    }
  }
  return undefined;
}
