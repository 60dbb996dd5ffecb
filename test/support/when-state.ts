import type { Classifier, ClassifierState } from '../../src/app/ports/classifier.js';

/** Waits until a classifier is in a state. */
export const whenState = (classifier: Classifier, kind: ClassifierState['kind']): Promise<void> =>
  new Promise((resolve) => {
    if (classifier.state.kind === kind) {
      resolve();
      return;
    }
    const listener = classifier.onDidChangeState((state) => {
      if (state.kind !== kind) return;
      listener.dispose();
      resolve();
    });
  });
