#!/usr/bin/env node
/**
 * Recomputes a draw from its exported list: `node scripts/lottery.mjs list.csv [seed]`.
 * It shares no code with the server, so that it is a check of it; the README says the same in words.
 * Ends with exit code 1 where anything differs, and 2 where the file cannot be read as a list.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, seedGiven] = process.argv.slice(2);
if (!file) fail('用法：node scripts/lottery.mjs 名单.csv [种子]');

const list = readList(readFileSync(file, 'utf8'));
const seed = (seedGiven ?? list.seed).toLowerCase();
if (!/^[0-9a-f]{64}$/.test(seed)) fail('名单里没有种子，要等公布以后才有。也可以把种子写在命令的最后。');

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex');
const problems = [
  ...compare('种子的 SHA-256', list.seedHash, sha256(seed)),
  ...compare('名单的 SHA-256', list.listHash, sha256(listText(list))),
  ...(seedGiven && list.seed ? compare('种子', list.seed, seed) : []),
  ...repeated(list),
  ...draw(seed, list).flatMap(line => compareLine(line)),
];
for (const problem of problems) console.log(`不对  ${problem}`);
console.log(`${list.courses.length} 门课，${list.applications.length} 份报名，种子 ${seed}`);
console.log(problems.length === 0 ? '全部对上了。' : `有 ${problems.length} 处对不上。`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Everybody takes a turn by their smallest lot and gets the dearest course that still has room for all of them. */
function draw(seed, { courses, applications }) {
  const left = new Map(courses.map(({ number, seats }) => [number, seats]));
  const turns = applications.map(application => {
    const count = { 1: 6, 2: 3, 3: 2 }[application.choices.length] ?? 6;
    const lots = Array.from({ length: count }, (_, i) => sha256(`${seed}|${application.number}|${i + 1}`));
    return { application, lot: lots.sort()[0] };
  });
  turns.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return turns.map(({ application, lot }, index) => {
    const got = application.choices.find(course => left.get(course) >= application.people);
    if (got !== undefined) left.set(got, left.get(got) - application.people);
    return { application, lot, turn: String(index + 1), got: String(got ?? '') };
  });
}

function compareLine({ application, ...computed }) {
  const { number, lot, turn, got } = application;
  return [
    ...compare(`${number} 号的签`, lot, computed.lot),
    ...compare(`${number} 号的顺序`, turn, computed.turn),
    ...compare(`${number} 号抽到的课`, got, computed.got),
  ];
}

function compare(what, listed, computed) {
  return listed === computed ? [] : [`${what}：名单上是 ${listed || '空'}，算出来是 ${computed || '空'}`];
}

/** A number that stands twice would draw twice. */
function repeated({ courses, applications }) {
  const twice = items => items.filter((item, index) => item.number === items[index - 1]?.number);
  return [
    ...twice(courses).map(({ number }) => `${number} 号课在名单上不止一次`),
    ...twice(applications).map(({ number }) => `${number} 号报名在名单上不止一次`),
  ];
}

/** The part of the list that was there before the draw, as its hash was taken of. */
function listText({ courses, applications }) {
  return [
    'course,seats',
    ...courses.map(({ number, seats }) => `${number},${seats}`),
    'number,people,choices',
    ...applications.map(({ number, people, choices }) => `${number},${people},${choices.join(' ')}`),
    '',
  ].join('\n');
}

/** Reads the file: lines of `key,value`, then the courses, then the applications, each under a heading. */
function readList(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0] !== 'wanqing draw,1') fail('这不是抽签的名单。');
  const coursesAt = lines.indexOf('course,seats,title');
  const applicationsAt = lines.indexOf('number,people,choices,lot,turn,got');
  if (coursesAt < 0 || applicationsAt < coursesAt) fail('名单不完整，少了标题行。');
  const facts = Object.fromEntries(lines.slice(1, coursesAt).map(line => line.split(',')));
  return {
    seed: facts.seed ?? '',
    seedHash: facts.seedHash ?? '',
    listHash: facts.listHash ?? '',
    courses: lines
      .slice(coursesAt + 1, applicationsAt)
      .map(courseOf)
      .sort(byNumber),
    applications: lines
      .slice(applicationsAt + 1)
      .filter(line => line !== '')
      .map(applicationOf)
      .sort(byNumber),
  };
}

function courseOf(line) {
  const [, number, seats] = /^(\d+),(\d+),/.exec(line) ?? fail(`这一行读不了：${line}`);
  return { number: Number(number), seats: Number(seats) };
}

function applicationOf(line) {
  const [, number, people, choices, lot, turn, got] =
    /^(\d+),([12]),(\d+(?: \d+){0,2}),([0-9a-f]*),(\d*),(\d*)$/.exec(line) ?? fail(`这一行读不了：${line}`);
  return {
    number: Number(number),
    people: Number(people),
    choices: choices.split(' ').map(Number),
    lot,
    turn,
    got,
  };
}

function byNumber(a, b) {
  return a.number - b.number;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
