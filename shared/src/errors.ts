/**
 * Every refusal of the product: HTTP status and the sentence a person reads, in three parts:
 * what happened, what to do now, who helps. `{name}` is filled in from the refusal's details.
 */
export const errors = {
  // Any route
  BAD_REQUEST: [400, '填写的内容有一处不对：{field}。请改一下再试。'],
  SIGN_IN_AGAIN: [401, '需要重新进一次。请关掉页面再打开，不行就打电话问。'],
  NOT_ALLOWED: [403, '这一页只给工作人员用。要用的话，请找本单位的负责人开通。'],
  NOT_RECOGNISED: [403, '还没有认出您。请把手机给工作人员看，一会儿就好。'],
  NOT_FOUND: [404, '没有找到这一项，可能已经删掉了。请回上一页再看看，不行就打电话问。'],
  CHANGED_MEANWHILE: [409, '别人刚刚改过这一项。请看一下最新的内容，再改一次。'],
  TOO_LARGE: [413, '内容太大了，最多 {max}。请分成几份再传。'],
  TOO_MANY: [429, '点得太快了。请等一分钟再试，急的话请找工作人员。'],
  SOMETHING_WENT_WRONG: [500, '系统出了点问题，刚才的操作没有做成。请过一会儿再试，不行就打电话问。'],
  BUSY: [503, '现在人多，系统忙。请等一会儿再点一次，刚才的操作没有丢。'],
  NO_NETWORK: [0, '网络不通，没有送到。请看看手机有没有信号，再点一次。'],

  // Accounts
  WECHAT_CODE_REFUSED: [400, '微信没有认出这次登录。请关掉页面再打开一次。'],
  WECHAT_UNREACHABLE: [503, '微信那边暂时没有回应。请等一会儿再试，急的话请把手机给工作人员看。'],
  PHONE_NOT_ON_ROSTER: [404, '名册上没有这个手机号。请把这一页给工作人员看，由他们来认。'],
  PHONE_SHARED: [409, '有几位登记的是同一个号码。请把这一页给工作人员看，由他们来认。'],
  CARD_UNKNOWN: [404, '这张卡已经不能用了。请到签到台换一张。'],
  ALREADY_RECOGNISED: [409, '这部手机已经是{name}在用。要换人，请找工作人员。'],
  CLAIM_EXPIRED: [410, '这个四位号过时了。请对方重新打开页面，报新的号。'],
  CLAIM_UNKNOWN: [404, '没有这个四位号。请再看一遍对方手机上的号。'],
  CLAIM_WAITING: [409, '还不知道这部手机是谁的。请问一问姓名，再选人。'],
  NO_SUCH_COMPUTER: [
    404,
    '没有找到这台电脑。请看着电脑上的六位号再打一遍。也可以扫电脑上的码，不行就打电话问。',
  ],
  HOLDS_ROLES: [403, '{name}是工作人员，不能这样认。请用微信手机号，或请上一级负责人来认。'],
  GRANT_OVERREACHES: [403, '只能在自己负责的范围里开通。要更大的范围，请找上一级负责人。'],
  LAST_ORGANIZER: [409, '这是最后一位区级负责人，不能停。请先开通另一位。'],

  // Organisation and members
  UNIT_NAME_TAKEN: [409, '同一级里已经有「{name}」。请换一个名称。'],
  UNIT_KIND_WRONG: [400, '这一级下面不能建这种单位。区下面是街道或局，再下面是支部。'],
  POWERS_ABOVE: [403, '{name}负责的范围不归您管，手机号和去留不能由您改。请找上一级负责人来改。'],
  MEMBER_NEEDS_BRANCH: [400, '人要放在一个支部里。请选一个支部。'],

  // Roster import
  FILE_TYPE_WRONG: [415, '这个文件读不了：{found}。请另存为 Excel 工作簿（.xlsx）或 CSV，再传一次。'],
  FILE_BROKEN: [422, '文件打不开，可能没有传完整。请用 Excel 打开看看，另存一份再传。'],
  FILE_UNSAFE: [422, '文件展开后太大，不像名册。请只留名册那一张表，另存一份再传。'],
  FILE_TOO_LONG: [422, '表格超过 {max} 行。请按街道分成几份再传。'],
  FILE_EMPTY: [422, '表格里没有找到名单。请看看是不是选错了文件。'],
  HEADINGS_MISSING: [422, '没有找到「{missing}」这一列。请在下面指出是哪一列。'],
  IMPORT_NOT_READY: [409, '名册还在读，请等它读完。'],
  IMPORT_STALE: [409, '名册在预览之后改动过，预览已经重做。请再看一遍，再点导入。'],
  IMPORT_DONE: [409, '这一份已经导入过了。不用再点。'],
  IMPORT_IN_USE: [409, '不能撤销：导入的人里有 {count} 位已经签到、改过、开通过权限或在用手机。请单独修改。'],

  // Activities
  ACTIVITY_NOT_DRAFT: [409, '活动已经发布，不能删。不办了的话，请点「取消活动」。'],
  ACTIVITY_CANCELLED: [409, '活动已经取消，不能再改。要重新办，请复制一份。'],
  ACTIVITY_INCOMPLETE: [422, '还缺：{missing}。补上就能发布。'],
  SESSION_TIMES_WRONG: [422, '结束时间要在开始时间后面，同一天之内。请改一下时间。'],
  SESSION_IN_USE: [409, '这一场已经有人签到，不能删。请留着这一场，要改时间可以直接改。'],
  INVITED_OUTSIDE: [403, '邀请的范围超出了您负责的单位。请重新选。'],

  SESSION_OFF: [409, '这一场已经停了，不用再点。要恢复，请点「照常进行」。'],
  SESSION_ON: [409, '这一场本来就照常进行，不用再点。'],
  SESSION_STAYS_OFF: [
    409,
    '{when}的那一场已经停了，不能改也不能删。要改，请先点「照常进行」，不清楚就问上一级负责人。',
  ],
  SESSION_OVER: [409, '这一场已经过去了，不能再改。记录要改的话，请在签到名单里改。'],

  // Sign-up
  SIGNUP_NONE: [409, '这项活动不用报名，到时候直接来。有不清楚的，请打电话问。'],
  SIGNUP_BY_LOTTERY: [409, '这门课用抽签。请点「去抽签报名」，不会弄请打电话报。'],
  SIGNUP_NOT_OPEN: [409, '还没到报名时间，{when}开始。请到时候再来，也可以打电话报。'],
  SIGNUP_CLOSED: [409, '报名时间过了。想来的话，请打电话问问还有没有位子。'],
  SIGNUP_FULL: [409, '位子满了，候补也满了。请看看别的，或者打电话问。'],
  SIGNUP_CONFLICT: [409, '同一时间您还有「{title}」。两样都要的话，请点「还是要报」。'],
  SIGNUP_ENDED: [409, '这次报名已经结束了，不用再点。想再报，请回到报名那一页。'],
  SIGNUP_NOT_REQUESTED: [409, '这一位不用审了，可能别人已经审过。请看一下最新的名单。'],
  SIGNUP_TIMES_WRONG: [422, '报名时间不对：{field}。请改一下再保存，不清楚就问上一级负责人。'],
  SIGNUP_IN_USE: [409, '已经有人报名，这一项不能改了。要改的话，请先请他们退出，或另建一个。'],
  SEATS_BELOW_TAKEN: [409, '已经有 {taken} 人占了位子，名额不能更少。请先请人退出，再改名额。'],
  GATE_BRANCH: [409, '这次只请{units}的人。想参加的话，请打电话问。'],
  GATE_AGE: [409, '这次请{ages}的人参加。请看看别的课，或者打电话问。'],
  GATE_AFTER: [409, '要先学完「{titles}」才能报。请先报前面的课，学过的请打电话说一声。'],
  GATE_PER_TERM: [409, '一个学期最多报{most}门，您已经报了{count}门。要换课，请先退掉一门。'],
  GATE_STAGE: [409, '现在先请{who}报。您从{when}开始能报，请到时候再来。'],
  GATE_HEALTH: [409, '请先看一看身体方面的要求，再点「我知道了」。不放心就打电话问。'],
  COMPANIONS_NOT_ASKED: [409, '这次一个人一个人报，不能两个人一起。请分开报，不会弄就打电话。'],
  COMPANION_UNKNOWN: [404, '没有找到同来的人。请再扫一次对方的卡，不行就打电话报。'],
  COMPANION_SELF: [409, '这是您自己的卡。请扫同来的人的卡。'],
  COMPANION_CANNOT: [409, '{name}这次不能一起报：{why}。可以先一个人报，或者打电话问。'],
  OFFER_OVER: [409, '这个位子已经过了回话的时间，给了下一位。还想来的话，请重新候补，或打电话问。'],
  LEAVE_TOO_LATE: [409, '过了自己退的时间。请打电话说一声，我们来退。'],
  FAMILY_MAY_NOT_SIGN_UP: [403, '还不能替{name}报名。请让老人在「亲友」那一页点「让家人替我报名」。'],

  // Lottery
  DRAW_NOT_OPEN: [409, '还没到抽签报名时间，{when}开始。请到时候再来，也可以打电话报。'],
  DRAW_CLOSED: [409, '抽签报名已经结束了，不能再改。想来的话，请打电话问。'],
  DRAW_CHOICE_WRONG: [422, '选的课里有一门不在这次抽签里，或者选重了。请重新选一遍。'],
  DRAW_TIMES_WRONG: [
    422,
    '时间不对：结束要在开始后面，还没有过去；有人报名以后，开始不能再往后推。请改一下时间，不清楚就问上一级负责人。',
  ],
  DRAW_NOT_CLOSED: [409, '抽签报名还没有结束。请等到结束以后再抽。'],
  DRAW_NOT_DONE: [409, '还没有抽签。请等抽签公布以后再来看。'],
  DRAW_DONE: [409, '已经抽过签了，不能再改。有问题的话，请找上一级负责人。'],
  DRAW_IN_USE: [409, '这次抽签里已经有课或有人报名，不能删。请先把课移出来。'],
  DRAW_UNKNOWN: [422, '没有找到这次抽签，或者已经抽过了。请重新选一个。'],

  // Courses
  COURSE_NEEDS_TERM: [
    409,
    '这是一门课，复制时要选放进哪个学期。请在这门课的页面点「复制」，再选学期，弄不好请找上一级负责人。',
  ],
  TERM_UNKNOWN: [422, '没有找到这个学期。请重新选一个学期。'],
  TERM_DAYS_WRONG: [422, '结束的日子要在开始后面，最长一年。请改一下日期。'],
  TERM_IN_USE: [409, '这个学期里还有课，不能删。请先把课删掉，或移到别的学期。'],
  PLAN_EMPTY: [422, '表里没有找到课程。请看看是不是选错了文件，可以先导出学期计划照着填。'],
  PLAN_HEADINGS_MISSING: [422, '没有找到「{missing}」这一列。请照导出的学期计划改一下列名，再传一次。'],
  PERSON_OUTSIDE: [403, '选的老师或班长不在您负责的范围里。请换一位，或只写姓名。'],
  CAME_ALREADY: [409, '{name}这一次已经签到了，不用再记。签错了的话，请在签到名单里撤销。'],
  NOT_IN_CLASS: [409, '这一位不在班里，可能刚刚退了。请看一下最新的名单。'],
  CLASS_NOT_NOW: [409, '现在不能点「都到了」。上课前十分钟到课后两天可以点，再晚请找负责人补。'],

  // Check-in
  CODE_UNKNOWN: [404, '这个码不是本系统的，或者已经作废。请到签到台报手机后四位。'],
  NOT_INVITED: [409, '{name}不在这次的名单上。要请他进去，请点「照样签到」。'],
  CHECKIN_NOT_OPEN: [409, '还没到签到时间。要先签，请点「照样签到」。'],
  CHECKIN_CLOSED: [409, '这一场已经结束。要补签，请点「照样签到」。'],
  ACTIVITY_WAS_CANCELLED: [409, '活动取消了，不用签到。'],
  UNDO_TOO_LATE: [409, '过了十分钟，不能撤销了。记错了的话，请找负责人。'],
  ALREADY_UNDONE: [409, '这一条已经撤销过了。不用再点，要再记请重新找人。'],
  METHOD_OFF: [409, '这次活动没有开这种签到码。请到签到台报手机后四位。'],

  // Family
  FAMILY_CODE_UNKNOWN: [404, '这个亲友码不能用了。请让老人重新打开一个，再扫一次；不会弄请打电话问。'],
  FAMILY_SELF: [409, '这是您自己的码。请让家人用家人的手机来扫。'],
  FAMILY_FULL: [409, '已经有 {count} 位家人在收通知。要换人，请先停一位；不会弄请找工作人员。'],

  // Files
  FILE_KIND_WRONG: [415, '这个文件不能传：{found}。能传的有{allowed}。请换一个，不会换就请同事帮一下。'],
  FILE_HEIC: [
    415,
    '这是苹果手机的照片格式，别的手机打不开。请先发给自己的微信，再从微信保存。也可以在手机相机设置里选「兼容性最佳」。不会弄就请同事帮一下。',
  ],
  UPLOAD_BROKEN: [422, '文件打不开，可能没有传完整。请自己先打开看看，再传一次，不行就请同事帮一下。'],
  PHOTO_TOO_LARGE: [413, '照片太大，最多 {max}。请先发给自己的微信，再传保存下来的。不会弄就请同事帮一下。'],
  STORAGE_AWAY: [503, '存文件的地方暂时没有回应，这一步没有做成。请过一会儿再试，不行就打电话问。'],

  // Notices
  SPEECH_AWAY: [503, '现在读不了。请过一会儿再点，或请家人读给您听，不行就打电话问。'],
  NOTICE_RECALLED: [409, '这条通知已经撤回了，不用再办。有不清楚的，请打电话问。'],
  NOTICE_NO_QUESTION: [409, '这条通知不用这样回答。请看一遍通知，不清楚就打电话问。'],
  NOTICE_OVER: [409, '这件事已经过去了，不用再办。有不清楚的，请打电话问。'],
  NOTICE_REMINDED: [409, '没看的人已经提醒过一次，不能再提醒。还没看的，请打电话。'],
  NOTICE_UNCHANGED: [422, '内容和发出去的一样，没有改动。请改好再点，不改就返回。'],
  NOTICE_INCOMPLETE: [422, '还缺：{missing}。补上就能发。'],
  NO_CALLS: [409, '没有要打的电话。大家都通知到了。'],
  CALL_BY_ANOTHER: [409, '这一次是{name}记的，要由本人撤销。记得不对的话，请重新记一次。'],
  CONTENT_REFUSED: [422, '微信说这段文字有不合适的词，没有发出去。请改一改再发，不清楚就找上一级负责人。'],

  // Announcements
  AUDIENCE_OUTSIDE: [403, '选的人里有不归您管的。请去掉再发，或请上一级负责人来发。'],
  AUDIENCE_EMPTY: [422, '一个人也没有选到。请看看范围，再发一次。'],
  AUDIENCE_CHANGED: [409, '名单刚刚变了，现在是 {recipients} 人。请再看一遍名单，再点发送。'],
  SEND_TIME_WRONG: [422, '定时要在以后一年之内。请改一下时间。'],
  ANNOUNCEMENT_NOT_DRAFT: [409, '这条已经在发了，不能再改。要改内容，请到发出的通知里点「更正」。'],
  ANNOUNCEMENT_SENT: [409, '这条已经发出去了，停不下来。不该发的，请到发出的通知里点「撤回」。'],
  NOT_IN_REVIEW: [409, '这条不用再审了，可能别人已经审过。请回上一页看看。'],
  REVIEW_BY_ANOTHER: [403, '自己写的要请另一位负责人看。急的话请打电话给上一级负责人。'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ErrorCode = keyof typeof errors;

const codes = new Set(Object.keys(errors));

// Not Object.hasOwn, which phones of 2020 lack.
export const isErrorCode = (text: string): text is ErrorCode => codes.has(text);

export const statusOf = (code: ErrorCode): number => errors[code][0];

/** The sentence with its `{name}` places filled; an unfilled place is left out. */
export const sentenceOf = (code: ErrorCode, details: Readonly<Record<string, unknown>> = {}): string =>
  errors[code][1].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
