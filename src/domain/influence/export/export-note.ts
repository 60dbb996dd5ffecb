/** What a person has still to do with an export, or should know of it. Lists are without doubles, in the order of the draft. */
export type ExportNote =
  /** The front matter could not be read: the export knows nothing of it. */
  | { readonly code: 'broken-front-matter' }
  /** Neither the front matter nor a heading gives a title. */
  | { readonly code: 'no-title' }
  /** There is no date, and the channel wants one. */
  | { readonly code: 'no-date' }
  /** There is no description: the channel shows one in lists or in the inbox. */
  | { readonly code: 'no-description' }
  /** The front matter says that the piece is a draft, and the export says so too. */
  | { readonly code: 'still-draft' }
  /** The images cannot be found from the channel: upload them there. */
  | { readonly code: 'relative-images'; readonly urls: readonly string[] }
  /** The channel keeps no images of other sites: upload these there. */
  | { readonly code: 'upload-images'; readonly urls: readonly string[] }
  /** The links lead to files beside the draft: give them addresses. */
  | { readonly code: 'relative-links'; readonly urls: readonly string[] }
  /** The channel's readers cannot follow links: they stand in a list at the end. */
  | { readonly code: 'links-listed'; readonly count: number }
  | { readonly code: 'footnotes-listed'; readonly count: number }
  | { readonly code: 'tables-listed'; readonly count: number }
  /** The channel draws no formulas: they stand there as TeX. Make images of them where it matters. */
  | { readonly code: 'math-as-source'; readonly count: number }
  /** Template tags of a site generator mean nothing on the channel: replace them. */
  | { readonly code: 'shortcodes'; readonly tags: readonly string[] }
  /** HTML that is not safe or that the channel does not take was left out: the names of elements and attributes. */
  | { readonly code: 'html-dropped'; readonly names: readonly string[] }
  /** Addresses that would run a script were taken out. */
  | { readonly code: 'unsafe-links'; readonly urls: readonly string[] }
  /** The channel takes no more or no such tags. */
  | { readonly code: 'tags-dropped'; readonly tags: readonly string[] }
  /** The channel asks for the tags in a field of its own. */
  | { readonly code: 'enter-tags'; readonly tags: readonly string[] }
  /** The channel asks for the title in a field of its own. */
  | { readonly code: 'enter-title'; readonly title: string }
  /** The channel has a field for the address of the original. */
  | { readonly code: 'enter-canonical'; readonly url: string }
  /** Nobody knows the address of the original: publish it first, or give it. */
  | { readonly code: 'no-canonical' }
  /** The export is unpublished until its front matter says otherwise. */
  | { readonly code: 'unpublished' }
  /** How long the talk is: 130 words or 200 Chinese characters a minute. */
  | { readonly code: 'talk-length'; readonly minutes: number; readonly slides: number }
  /** The mail is longer than what Gmail shows (102 KB). */
  | { readonly code: 'mail-clipped'; readonly bytes: number };
