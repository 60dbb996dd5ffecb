import { config as useMessages, t } from '@vscode/l10n';
import { pathToFileURL } from 'node:url';
import { env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { Annotator } from './app/annotator.js';
import { ScoreHistory } from './app/score-history.js';
import { WindowCache } from './app/window-cache.js';
import { ModelClient } from './inference/client.js';
import { annotationFailureMessage } from './messages/failures.js';
import { storeFailureMessage } from './messages/store.js';
import { WindowCacheFile } from './storage/window-cache-file.js';
import { TextClient } from './text/client.js';
import { registerCommands } from './vscode/commands.js';
import { Diagnostics } from './vscode/diagnostics.js';
import { DraftWatcher, type DraftState } from './vscode/draft-watcher.js';
import { EntityDecorations } from './vscode/entity-decorations.js';
import { registerEntityHover } from './vscode/entity-hover.js';
import { ModelStatus } from './vscode/model-status.js';
import { recordScores } from './vscode/score-recorder.js';
import { ScoreStatus } from './vscode/score-status.js';
import { machineSettings } from './vscode/settings.js';
import { StoreOpener } from './vscode/store-opener.js';

/** What the extension gives to tests and to other extensions. */
export interface InkbearingApi {
  /** Settles when no draft is waiting or being annotated. */
  whenIdle(): Promise<void>;
  /** The annotations of an open draft. */
  state(uri: Uri): DraftState | undefined;
}

/** Makes the parts and joins them: ports, services, surfaces. Loads no model. */
export const activate = (context: ExtensionContext): InkbearingApi => {
  // Before the worker loads ONNX Runtime: on Linux it would look up a telemetry host otherwise.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  if (l10n.bundle !== undefined) useMessages({ contents: l10n.bundle });
  const log = window.createOutputChannel('Inkbearing', { log: true });
  const inExtension = (...path: readonly string[]): Uri => Uri.joinPath(context.extensionUri, ...path);
  const machine = machineSettings();

  const parser = new TextClient(pathToFileURL(inExtension('dist', 'text-worker.js').fsPath));
  const classifier = new ModelClient({
    worker: pathToFileURL(inExtension('dist', 'model-worker.js').fsPath),
    folder: machine.modelFolder || inExtension('models').fsPath,
    idleAfter: machine.modelIdleMinutes * 60_000,
  });
  const cache = new WindowCache();
  const cacheFile = new WindowCacheFile(Uri.joinPath(context.globalStorageUri, 'windows.jsonl').fsPath, cache);
  const store = new StoreOpener(machine.storeFolder, log);
  const history = new ScoreHistory(store.open, () => new Date());
  const annotator = new Annotator(parser, classifier, cache);
  const watcher = new DraftWatcher(annotator);

  context.subscriptions.push(
    log,
    watcher,
    watcher.onDidFail(({ failure }) => log.error(annotationFailureMessage(failure))),
    new Diagnostics(watcher),
    new EntityDecorations(watcher),
    registerEntityHover(watcher),
    new ScoreStatus(watcher, history),
    new ModelStatus(classifier, (text) => log.error(text)),
    registerCommands(watcher, log),
    recordScores(watcher, history, (failure) => log.error(storeFailureMessage(failure))),
    cacheFile,
    { dispose: () => classifier.dispose() },
    parser,
    { dispose: () => store.close() },
  );
  const ready = cacheFile.load().then(() => watcher.annotateVisible());
  log.info(t('Inkbearing is ready ({0}, {1} folders).', env.language, workspace.workspaceFolders?.length ?? 0));
  return {
    whenIdle: () => ready.then(() => watcher.whenIdle()),
    state: (uri) => {
      const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      return document && watcher.state(document);
    },
  };
};
