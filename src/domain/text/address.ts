/** Where an address ends although Markdown reads on: at full-width punctuation, or at Chinese after the host. */
const ADDRESS =
  /^(?:[a-z][a-z\d+.-]*:(?:\/\/)?)?[^\s/?#\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]*(?:[/?#][^\s\u3000-\u303f\uff00-\uffef“”‘’]*)?/iu;

/** A bare address up to where Chinese text goes on. */
export const withoutChinese = (address: string): string => {
  const found = ADDRESS.exec(address)?.[0] ?? '';
  return found.length > 3 ? found : address;
};

/** An address in running text without the punctuation that follows it. */
export const withoutTail = (address: string): string => address.replace(/(?<![.,;:!?)'"*_~])[.,;:!?)'"*_~]+$/, '');

/** The host name of an address, or the domain of an e-mail address. */
export const hostOf = (address: string): string =>
  /^(?:(?:mailto|xmpp):)?(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?(?<host>[^/?#:]+)/i.exec(address)?.groups?.['host'] ??
  '';
