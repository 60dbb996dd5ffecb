/** Inputs in which nothing is typed. */
const NOT_TYPED = ['checkbox', 'radio', 'range', 'button', 'color', 'file'];

/** Whether keys are text where an event happened: there Ctrl+Z takes back what was typed. */
export const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !NOT_TYPED.includes(target.type));
