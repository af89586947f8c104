/** The part of saxen 11 that is used here; the package brings no types. */
declare module 'saxen' {
  type AttributesOf = () => Record<string, string> | false;

  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: AttributesOf, decode: unknown, selfClosing: boolean) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'comment', handler: (text: string) => void): this;
    on(event: 'error', handler: (error: Error) => void): this;
    write(xml: string): this;
    end(): void;
  }
}
