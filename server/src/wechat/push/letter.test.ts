import { Envelope } from './envelope.js';
import { LetterReader } from './letter.js';
import { readMessage } from './message.js';
import { isSignature, signatureOf } from './signature.js';

// The examples that WeChat publishes on its page on message push.
const token = 'AAAAA';
const aesKey = 'A'.repeat(43);
const appId = 'wxba5fad812f8e6fb9';
const url = {
  query: {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  },
};
const plain = {
  query: {
    signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
    timestamp: '1714037059',
    nonce: '486452656',
  },
  body: `{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714037059,
    "MsgType":"event","Event":"debug_demo","debug_str":"hello world"}`,
};
const sealed =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const secure = {
  query: {
    signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
    timestamp: '1714112445',
    nonce: '415670741',
    openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
    encrypt_type: 'aes',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  },
  body: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: sealed }),
};
const debugDemo = {
  ToUserName: 'gh_97417a04a28d',
  FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  MsgType: 'event',
  Event: 'debug_demo',
  debug_str: 'hello world',
};
const at = (seconds: string, later = 0) => new Date((Number(seconds) + later) * 1000);

const plainly = new LetterReader({ token, aesKey: null }, appId);
const securely = new LetterReader({ token, aesKey }, appId);

describe('the published examples', () => {
  it('of the question for the address', () => {
    expect(signatureOf(token, '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
    expect(plainly.echo(url, at('1714036504'))).toBe('4375120948345356249');
    expect(securely.echo(url, at('1714036504'))).toBe('4375120948345356249');
  });

  it('of the plain mode', () => {
    const { message } = plainly.open(plain, at('1714037059'));
    expect(message).toEqual({ ...debugDemo, CreateTime: 1714037059 });
  });

  it('of the secure mode', () => {
    const { message } = securely.open(secure, at('1714112445'));
    expect(message).toEqual({ ...debugDemo, CreateTime: 1714112445 });
    const inXml = {
      ...secure,
      body: `<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>
      <Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`,
    };
    expect(securely.open(inXml, at('1714112445')).message).toEqual(message);
  });

  it('of sealing an answer', () => {
    const encrypted = new Envelope(aesKey, appId).seal(
      '{"demo_resp":"good luck"}',
      Buffer.from('707722b803182950'),
    );
    expect(encrypted).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    );
    expect(signatureOf(token, '1713424427', '415670741', encrypted)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    );
  });
});

describe('a letter is refused', () => {
  const now = at('1714112445');
  const other = (query: object, body = secure.body) => ({ query: { ...secure.query, ...query }, body });
  const resigned = (text: string) =>
    other(
      { msg_signature: signatureOf(token, '1714112445', '415670741', text) },
      JSON.stringify({ Encrypt: text }),
    );

  it.each([
    ['with a plain signature where messages are sealed', { ...plain }],
    ['with a true plain signature beside a sealed body', other({ msg_signature: secure.query.signature })],
    ['without a signature', other({ msg_signature: undefined })],
    ['with a list of signatures', other({ msg_signature: [secure.query.msg_signature] })],
    [
      'with one bit turned in the signature',
      other({ msg_signature: `1${secure.query.msg_signature.slice(1)}` }),
    ],
    ['with a signature of other characters', other({ msg_signature: 'é'.repeat(40) })],
    ['with another time', other({ timestamp: '1714112446' })],
    ['with another nonce', other({ nonce: '415670742' })],
    ['with one character changed in the body', other({}, secure.body.replace('+qdx', '+qdy'))],
    ['with an empty body', other({}, '')],
    ['with a body that is a list', other({}, '[1]')],
  ])('%s', (_what, letter) => {
    expect(() => securely.open(letter, now)).toThrow(expect.objectContaining({ reason: 'SIGNATURE' }));
  });

  it.each([
    ['for another mini-program', new Envelope(aesKey, 'wx0000000000000009').seal('{}')],
    ['under another key', new Envelope('B'.repeat(43), appId).seal('{"a":1}')],
    ['that is no whole number of blocks', sealed.slice(0, 40)],
    ['that is empty', ''],
    ['that holds no message', new Envelope(aesKey, appId).seal('hello')],
  ])('sealed %s, though signed', (_what, text) => {
    expect(() => securely.open(resigned(text), now)).toThrow(
      expect.objectContaining({ reason: 'UNREADABLE' }),
    );
  });

  it('as too old after ten minutes, by itself where it asks for the address', () => {
    expect(securely.open(secure, at('1714112445', 600)).isOld).toBe(false);
    expect(securely.open(secure, at('1714112445', 601)).isOld).toBe(true);
    expect(securely.open(secure, at('1714112445', -86_400)).isOld).toBe(false);
    expect(() => plainly.echo(url, at('1714036504', 601))).toThrow(
      expect.objectContaining({ reason: 'TOO_OLD' }),
    );
  });

  it('where it would have us echo a page', () => {
    const query = { ...url.query, echostr: '<script>' };
    expect(() => plainly.echo({ query }, at('1714036504'))).toThrow(
      expect.objectContaining({ reason: 'UNREADABLE' }),
    );
  });
});

describe('a sealed message', () => {
  it.each([0, 1, 11, 12, 31, 32, 33, 1000])('of %i characters comes back whole', length => {
    const message = '𬭎'.repeat(length);
    const envelope = new Envelope(aesKey, appId);
    expect(envelope.open(envelope.seal(message))).toBe(message);
  });
});

describe('isSignature', () => {
  it.each([
    ['abc', 'abc', true],
    ['abd', 'abc', false],
    ['ab', 'abc', false],
    [['abc'], 'abc', false],
    [undefined, '', false],
  ])('%j is %j: %s', (given, expected, answer) => {
    expect(isSignature(given, expected)).toBe(answer);
  });
});

describe('readMessage', () => {
  it.each([
    ['JSON with a 64-bit id', '{"MsgID":1988810812324364291}', { MsgID: '1988810812324364291' }],
    [
      'XML with lists',
      '<xml><a><List><b>1</b></List><List><b>2</b></List></a></xml>',
      { a: { List: [{ b: '1' }, { b: '2' }] } },
    ],
    ['CDATA and blanks', ' <xml>\n<a> <![CDATA[x<y]]> </a>\n<b/></xml>', { a: 'x<y', b: '' }],
    ['an entity as it stands', '<xml><a>&lt;&bomb;</a></xml>', { a: '&lt;&bomb;' }],
    [
      'nothing of an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><a>&e;</a></xml>',
      { a: '&e;' },
    ],
    [
      'a prototype as a plain field',
      '<xml><__proto__><a>1</a></__proto__></xml>',
      { ['__proto__']: { a: '1' } },
    ],
  ])('reads %s', (_what, text, expected) => {
    expect(JSON.stringify(readMessage(text))).toBe(JSON.stringify(expected));
  });

  it.each([
    ['a cut-off element', '<xml><a>1'],
    ['a wrong end', '<xml><a>1</b></xml>'],
    ['an end alone', '</xml>'],
    ['a bare text', '<xml>1</xml>'],
    ['too many levels', `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`],
    ['a form', 'a=1'],
  ])('refuses %s', (_what, text) => {
    expect(readMessage(text)).toBeUndefined();
  });
});
