import { familyConsent, type MemberView, nobody } from '@wanqing/shared';
import type { ProductApi } from '../api.js';
import type { District } from '../district.js';
import { contentOf, heating, readAll, sendNotice, spread, stormWarning, uploadFiles } from '../notices.js';

/** Notices that the member's pages show, by id, and what else is known of them. */
export interface NoticeCast {
  readonly asking: string;
  readonly important: string;
  readonly answered: string;
  readonly corrected: string;
  readonly recalled: string;
  /** Of the activity that was called off, made by the product itself. */
  readonly cancelled: string;
  /** Name of the relative who reads along. */
  readonly relative: string;
  /** Of `asking`, for the relative who reads along. */
  readonly elderId: string;
  /** Address in a family code that nobody has used yet. */
  readonly familyUrl: string;
  /** Everything read but so many new ones. */
  unread(count: 0 | 1 | 2): Promise<void>;
}

interface Makers {
  readonly district: District;
  readonly member: MemberView;
  /** The member's own session. */
  readonly own: ProductApi;
  /** Who reads along. */
  readonly relative: ProductApi;
  /** Who makes calls. */
  readonly caller: { readonly id: string; readonly api: ProductApi };
}

export async function makeNotices(makers: Makers): Promise<NoticeCast> {
  const { district, member, own, relative, caller } = makers;
  const { notices } = district.organizer;
  const familyUrl = await makeFamily(own, relative);
  const cancelled = (await own.notices.unread()).newest?.id ?? '';
  const recalled = await sendNotice(district, { title: '本周读报会改在周三' });
  await spread(district.organizer, recalled);
  await notices.recall({ params: { noticeId: recalled }, body: { reason: '时间写错了，另发一条。' } });
  const corrected = await sendNotice(district, { title: '十二月的生日会', question: 'none' });
  await notices.correct({
    params: { noticeId: corrected },
    body: {
      content: contentOf({ title: '十二月的生日会', question: 'none', place: '2楼201室' }),
      version: (await notices.board({ params: { noticeId: corrected } })).version,
    },
  });
  const answered = await sendNotice(district, { title: '合唱队下周排练' });
  await own.notices.answer({ params: { noticeId: answered }, body: { answer: 'go' } });
  const important = await sendNotice(district, stormWarning);
  const fileIds = await uploadFiles(district.organizer);
  const asking = await sendNotice(district, { fileIds });
  await makeCalls(district, caller);
  return {
    ...{ asking, important, answered, corrected, recalled, cancelled, elderId: member.id, familyUrl },
    relative: daughter,
    unread: async count => {
      await readAll(own);
      for (const what of [heating, stormWarning].slice(0, count)) await sendNotice(district, what);
    },
  };
}

const daughter = '王晓敏';

/** The member's daughter reads along; a second code is left for others. */
async function makeFamily({ family }: ProductApi, relative: ProductApi): Promise<string> {
  const code = async () => (await family.invite()).url;
  const used = (await code()).split('/').at(-1) ?? '';
  const consent = familyConsent.version;
  const body = { name: daughter, relation: '女儿', phone: '13912345678', consent };
  await relative.family.accept({ params: { code: used }, body });
  return code();
}

/** Three people to be rung up: one not tried yet, one who did not answer, one who knows. */
async function makeCalls({ organizer, branch, add }: District, caller: Makers['caller']): Promise<void> {
  const people = [
    await add('顾福根', null),
    await add('马招娣', '13812347701'),
    await add('袁林根', '13812347702'),
    await add('朱金妹', '13812347703'),
  ] as const;
  const audience = { ...nobody(), members: people.map(({ id }) => id) };
  const noticeId = await sendNotice({ organizer, branch }, { title: '十二月起量血压改在周四' }, audience);
  await spread(organizer, noticeId);
  await organizer.notices.shareCalls({ params: { noticeId }, body: { callerIds: [caller.id] } });
  const record = (memberId: string, outcome: 'no_answer' | 'reached') =>
    caller.api.notices.recordCall({
      params: { noticeId, memberId },
      body: {
        outcome,
        answer: outcome === 'reached' ? 'go' : null,
        note: '',
        requestKey: `call-${memberId}`,
      },
    });
  await record(people[2].id, 'no_answer');
  await record(people[3].id, 'reached');
}
