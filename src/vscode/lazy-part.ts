import { commands, Disposable } from 'vscode';

/** A part of the extension that is loaded after the start, or when one of its commands is called, whichever is first. */
export class LazyPart<Part extends Disposable> implements Disposable {
  readonly #load: () => Promise<() => Part>;
  readonly #stubs: Disposable;
  #part: Promise<Part> | undefined;
  #disposed = false;

  /**
   * @param names the commands that the part registers when it is loaded; until then they are answered by loading it
   * @param load loads what makes the part; making it registers the commands
   */
  constructor(names: readonly string[], load: () => Promise<() => Part>) {
    this.#load = load;
    this.#stubs = Disposable.from(
      ...names.map((name) =>
        commands.registerCommand(name, async (...args: unknown[]) => {
          await this.get();
          return commands.executeCommand(name, ...args);
        }),
      ),
    );
  }

  /** The part, loaded at the first call. */
  readonly get = (): Promise<Part> => {
    this.#part ??= this.#make();
    return this.#part;
  };

  dispose(): void {
    this.#disposed = true;
    this.#stubs.dispose();
    void this.#part?.then((part) => part.dispose());
  }

  async #make(): Promise<Part> {
    const make = await this.#load();
    // Two commands of one name are an error: the stubs go in the moment in which the part comes.
    this.#stubs.dispose();
    const part = make();
    if (this.#disposed) part.dispose();
    return part;
  }
}
