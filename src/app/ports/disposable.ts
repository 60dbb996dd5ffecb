/** Something that holds a resource until it is disposed. */
export interface Disposable {
  dispose(): void;
}
