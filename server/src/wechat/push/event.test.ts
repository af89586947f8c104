import { eventOf, keyOf } from './event.js';
import { readMessage } from './message.js';

const head = {
  ToUserName: 'gh_123456789abc',
  FromUserName: 'o7esq5OI1Uej6Xixw1lA2H7XDVbc',
  MsgType: 'event',
};
const popup = { ...head, CreateTime: 1620973045, Event: 'subscribe_msg_popup_event' };
const one = { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' };
const two = { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: 2 };
const read = (message: object | string) =>
  eventOf(readMessage(typeof message === 'string' ? message : JSON.stringify(message)) ?? {});
const xml = (event: string, inner: string) => `<xml>
  <ToUserName><![CDATA[gh_123456789abc]]></ToUserName>
  <FromUserName><![CDATA[o7esq5OI1Uej6Xixw1lA2H7XDVbc]]></FromUserName>
  <CreateTime>1620973045</CreateTime><MsgType><![CDATA[event]]></MsgType>
  <Event><![CDATA[${event}]]></Event>${inner}</xml>`;

const expectedPopup = {
  name: 'subscribe_msg_popup_event',
  openid: 'o7esq5OI1Uej6Xixw1lA2H7XDVbc',
  createdAt: new Date(1620973045_000),
  lists: [
    { templateId: 'T1', status: 'accept', popupScene: '0' },
    { templateId: 'T2', status: 'reject', popupScene: '2' },
  ],
};

describe('an event', () => {
  it.each([
    ['a list', { ...popup, List: [one, two] }, 2],
    ['a single item', { ...popup, List: one }, 1],
    ['the time as a text', { ...popup, CreateTime: '1620973045', List: [one] }, 1],
    ['the list inside, as XML has it', { ...popup, SubscribeMsgPopupEvent: { List: [one, two] } }, 2],
    [
      'XML with two items',
      xml(
        'subscribe_msg_popup_event',
        `<SubscribeMsgPopupEvent>${[one, two]
          .map(
            item => `<List><TemplateId><![CDATA[${item.TemplateId}]]></TemplateId>
              <SubscribeStatusString><![CDATA[${item.SubscribeStatusString}]]></SubscribeStatusString>
              <PopupScene>${item.PopupScene}</PopupScene></List>`,
          )
          .join('')}</SubscribeMsgPopupEvent>`,
      ),
      2,
    ],
  ])('is read from %s', (_what, message, items) => {
    const expected = { ...expectedPopup, lists: expectedPopup.lists.slice(0, items) };
    expect(read(message)).toEqual(expected);
    expect(keyOf(read(message)!)).toBe(keyOf(expected as never));
  });

  it('keeps every digit of a message id', () => {
    const sent = { ...head, CreateTime: 1, Event: 'subscribe_msg_sent_event' };
    const item = '"TemplateId":"T1","MsgID":1988810812324364291,"ErrorCode":0,"ErrorStatus":"success"';
    const lists = [
      { templateId: 'T1', msgId: '1988810812324364291', errorCode: '0', errorStatus: 'success' },
    ];
    expect(read(`${JSON.stringify(sent).slice(0, -1)},"List":{${item}}}`)?.lists).toEqual(lists);
    const inXml = `<SubscribeMsgSentEvent><List><TemplateId>T1</TemplateId><MsgID>1988810812324364291</MsgID>
      <ErrorCode>0</ErrorCode><ErrorStatus><![CDATA[success]]></ErrorStatus></List></SubscribeMsgSentEvent>`;
    expect(read(xml('subscribe_msg_sent_event', inXml))?.lists).toEqual(lists);
  });

  it.each([
    ['another event', { ...popup, Event: 'debug_demo' }],
    ['a text of a person', { ...popup, MsgType: 'text' }],
    ['nobody', { ...popup, FromUserName: '' }],
    ['no time', { ...popup, CreateTime: 'yesterday' }],
    ['an item without a template', { ...popup, List: [one, {}] }],
    ['an item that is none', { ...popup, List: [null] }],
  ])('is not read from %s', (_what, message) => {
    expect(read(message)).toBeUndefined();
  });

  it('has another key when anything differs, and nothing legible in it', () => {
    const events = [
      { ...popup, List: one },
      { ...popup, List: two },
      { ...popup, CreateTime: 1620973046, List: one },
      { ...popup, FromUserName: 'o7esq5OI1Uej6Xixw1lA2H7XDVbd', List: one },
      { ...popup, Event: 'subscribe_msg_change_event', List: one },
    ];
    const keys = events.map(event => keyOf(read(event)!));
    expect(new Set(keys).size).toBe(events.length);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });
});
