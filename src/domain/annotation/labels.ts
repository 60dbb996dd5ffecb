/** A BIO label, taken apart. */
export interface Label {
  readonly position: 'O' | 'B' | 'I';
  /** The entity's type; empty for O. */
  readonly type: string;
}

/** Takes the labels of a manifest apart: `B-PER` begins a person, `I-PER` goes on with one, `O` is nothing. */
export const readLabels = (labels: readonly string[]): readonly Label[] =>
  labels.map((label) => {
    const position = label.startsWith('B-') ? 'B' : label.startsWith('I-') ? 'I' : 'O';
    return { position, type: position === 'O' ? '' : label.slice(2) };
  });

/** Whether `next` may follow `previous` in BIO: an I needs a B or I of its own type before it. */
export const mayFollow = (previous: Label | null, next: Label): boolean =>
  next.position !== 'I' || (previous !== null && previous.position !== 'O' && previous.type === next.type);
