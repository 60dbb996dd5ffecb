import { t } from '@vscode/l10n';
import type { AnnotationFailure } from '../app/annotator.js';
import type { ClassifierFailure } from '../app/ports/classifier.js';

/** Why the model cannot be asked, and the way out. */
export const classifierFailureMessage = ({ code, file }: ClassifierFailure): string => {
  switch (code) {
    case 'model-missing':
      return t(
        'The model file {0} cannot be found or read. Install Inkbearing again; everything else goes on working.',
        file,
      );
    case 'model-altered':
      return t(
        'The model file {0} is not the one that was shipped: its checksum differs. Install Inkbearing again; everything else goes on working.',
        file,
      );
    case 'model-unreadable':
      return t('The model file {0} cannot be loaded. Install Inkbearing again; everything else goes on working.', file);
    case 'runtime-missing':
      return t(
        'There is no ONNX Runtime for this platform, so drafts are not scored here. Install the build of Inkbearing for your platform; everything else goes on working.',
      );
    case 'worker-died':
      return t(
        'The model stopped unexpectedly. Start again (in the editor: reload the window); your draft and everything kept are safe.',
      );
  }
};

/** Why a draft has no annotations at all. */
export const annotationFailureMessage = (failure: AnnotationFailure): string => {
  switch (failure.code) {
    case 'text-worker-unavailable':
      return t('The draft could not be read. Reload the window to try again.');
    case 'text-worker-failed':
      return t('The draft could not be read: {0}', failure.message);
    case 'replaced':
      return t('A newer version of the draft is being annotated.');
  }
};
