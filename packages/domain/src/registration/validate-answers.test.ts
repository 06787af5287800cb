import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, openQuestions } from './carry-over.ts';
import { checkAnswer } from './check-answer.ts';
import { type FieldKind, fieldKinds, type FormField } from './form-field.ts';
import { formProblems } from './form-problems.ts';
import { shownFields } from './shown-fields.ts';
import { aField, aForm, aWrittenField } from './test-support/a-field.ts';
import { validateAnswers } from './validate-answers.ts';

const now = Date.parse('2027-05-01T12:00:00Z');
const past = '2027-05-01T12:00:00.000Z';
const future = '2027-05-01T12:00:00.001Z';

const keys = ['a', 'b', 'c', 'd', 'e'];
const choices = [
  { key: 'x', label: 'X' },
  { key: 'y', label: 'Y' },
];

const field = (key: string): fc.Arbitrary<FormField> =>
  fc
    .record({
      kind: fc.constantFrom<FieldKind>(...fieldKinds),
      required: fc.boolean(),
      shownIf: fc.option(
        fc.record({
          field: fc.constantFrom(...keys, 'gone'),
          equals: fc.constantFrom<string | boolean>('x', 'y', true, false),
        }),
      ),
      closesAt: fc.constantFrom(null, past, future),
      version: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ kind, version, ...rest }) =>
      aField({
        ...{ key, kind, choices: kind === 'choice' || kind === 'many' ? choices : [], ...rest },
        wording: kind === 'consent' ? { version, text: 'I agree.' } : null,
      }),
    );
/** Any form, circles and conditions on nothing included. */
const form = fc
  .tuple(...keys.map((key) => fc.option(field(key))))
  .map((fields) => aForm(...fields.filter((one) => one !== null)));

const raw = fc.oneof(
  fc.constantFrom('', 'x', 'y', 'm', 'PT', '+351912345678', 'some text', 'two\nlines'),
  fc.boolean(),
  fc.subarray(['x', 'y', 'gone']),
  fc.record({ chosen: fc.subarray(['none', 'vegan', 'step-free']), note: fc.constantFrom('', 'a note') }),
  fc.constantFrom(null, undefined, 7, {}),
);
const sent = fc.dictionary(fc.constantFrom(...keys, 'strange'), raw);

describe('validateAnswers, whatever form and whatever is sent', () => {
  it('takes its own result again, and finds the same in it', () => {
    fc.assert(
      fc.property(form, sent, sent, (asked, answers, other) => {
        const before = validateAnswers(asked, other, now - 60_000).answers;
        const first = validateAnswers(asked, answers, now, before);
        const second = validateAnswers(asked, first.answers, now, first.answers);
        expect(second.answers).toEqual(first.answers);
        expect(second.problems.every(({ why }) => why === 'MISSING')).toBe(true);
      }),
    );
  });

  it('keeps only answers that are allowed, to fields that are asked or closed', () => {
    fc.assert(
      fc.property(form, sent, (asked, answers) => {
        const taken = validateAnswers(asked, answers, now);
        const shown = new Set(shownFields(asked.fields, taken.answers).map(({ key }) => key));
        for (const [key, value] of Object.entries(taken.answers)) {
          const of = asked.fields.find((candidate) => candidate.key === key);
          if (!of) throw new Error(`an answer to no field: ${key}`);
          expect(checkAnswer(of, value)).toEqual({ value, sentence: null });
          expect(shown.has(key) || of.closesAt === past).toBe(true);
        }
        for (const { key } of taken.problems) expect(shown.has(key)).toBe(true);
      }),
    );
  });

  it('never changes what is closed, but for a consent that is taken back', () => {
    fc.assert(
      fc.property(form, sent, sent, (asked, earlier, answers) => {
        const open = aForm(...asked.fields.map((one) => ({ ...one, closesAt: null })));
        const before = validateAnswers(open, earlier, now).answers;
        const after = validateAnswers(asked, answers, now, before).answers;
        for (const { key, kind, closesAt } of asked.fields) {
          if (closesAt !== past) continue;
          if (kind === 'consent' && after[key] === false) continue;
          expect(after[key]).toEqual(before[key]);
        }
      }),
    );
  });

  it('has nothing open when it finds nothing wrong', () => {
    fc.assert(
      fc.property(form, sent, (asked, answers) => {
        const { answers: taken, problems } = validateAnswers(asked, answers, now);
        const open = openQuestions(asked, taken, now);
        expect(problems.length === 0 ? open : []).toEqual([]);
      }),
    );
  });
});

describe('carryOver, whatever the two forms', () => {
  it('loses nothing, invents nothing, and shows only what fits', () => {
    fc.assert(
      fc.property(form, form, sent, (from, to, answers) => {
        const taken = validateAnswers(from, answers, now).answers;
        const { answers: shown, hidden, open } = carryOver(from, to, taken, now);
        expect([...Object.keys(shown), ...Object.keys(hidden)].toSorted()).toEqual(
          Object.keys(taken).toSorted(),
        );
        const again = validateAnswers(to, shown, now, shown);
        expect(again.problems.map(({ key, why }) => [key, why])).toEqual(open.map((key) => [key, 'MISSING']));
      }),
    );
  });

  it('is nothing at all between equal forms', () => {
    fc.assert(
      fc.property(form, sent, (asked, answers) => {
        const { answers: taken, problems } = validateAnswers(asked, answers, now);
        const carried = carryOver(asked, { ...asked, version: 2 }, taken, now);
        expect(carried.answers).toEqual(taken);
        expect(problems.length === 0 ? carried.open : []).toEqual([]);
      }),
    );
  });
});

describe('in words', () => {
  const size = aField({ key: 'size', kind: 't-shirt', label: 'T-shirt', required: true, closesAt: past });

  it('asks for what is missing, in the form’s order', () => {
    const asked = aForm(
      aField({ key: 'company', label: 'Company', required: true }),
      aField({ key: 'shirt', label: 'Your T-shirt', kind: 't-shirt', required: true }),
      aField({ key: 'diet', label: 'Diet', kind: 'diet', required: true }),
      aField({
        key: 'photos',
        label: 'Photos',
        kind: 'consent',
        required: true,
        wording: { version: 1, text: 'Yes.' },
      }),
    );
    expect(validateAnswers(asked, { photos: false }, now).problems.map(({ sentence }) => sentence)).toEqual([
      'Fill in “Company”.',
      'Choose an answer to “Your T-shirt”.',
      'Choose at least one answer to “Diet”.',
      '“Photos” has to be agreed to.',
    ]);
  });

  it('does not hold up somebody who registers after a cut-off', () => {
    expect(validateAnswers(aForm(size), {}, now)).toEqual({ answers: {}, problems: [] });
    expect(validateAnswers(aForm({ ...size, closesAt: future }), {}, now).problems).toHaveLength(1);
  });

  it('says so to somebody whose cut-off passed meanwhile, and lets the same answer pass', () => {
    const late = validateAnswers(aForm(size), { size: 'l' }, now, { size: 'm' });
    expect(late).toEqual({
      answers: { size: 'm' },
      problems: [
        {
          key: 'size',
          why: 'CLOSED',
          sentence: '“T-shirt” can no longer be changed, so it stays as it was.',
        },
      ],
    });
    expect(validateAnswers(aForm(size), { size: 'm' }, now, { size: 'm' }).problems).toEqual([]);
  });

  it('asks what depends on an answer only after that answer, whatever comes first', () => {
    const asked = aForm(
      aField({ key: 'which', required: true, shownIf: { field: 'needs', equals: 'step-free' } }),
      aField({ key: 'needs', kind: 'accessibility', shownIf: { field: 'on-site', equals: true } }),
      aField({ key: 'on-site', kind: 'yes-no' }),
    );
    const all = { needs: { chosen: ['step-free'], note: '' }, which: 'lift', 'on-site': true };
    expect(validateAnswers(asked, all, now)).toEqual({ answers: all, problems: [] });
    const { which: _, ...some } = all;
    expect(validateAnswers(asked, some, now).problems).toMatchObject([{ key: 'which', why: 'MISSING' }]);
    expect(validateAnswers(asked, { ...all, 'on-site': false }, now).answers).toEqual({ 'on-site': false });
  });

  it('asks again for a consent whose wording is another one', () => {
    const old = aField({
      key: 'photos',
      kind: 'consent',
      required: true,
      wording: { version: 1, text: 'Photos.' },
    });
    const to = { version: 2, fields: [{ ...old, wording: { version: 2, text: 'Photos and films.' } }] };
    expect(carryOver(aForm(old), to, { photos: true }, now)).toEqual({
      ...{ answers: {}, hidden: { photos: true }, open: ['photos'] },
    });
  });
});

describe('formProblems', () => {
  it('finds keys used twice, circles, conditions on nothing and on choices that are gone', () => {
    const when = (name: string, equals: string | boolean) => ({ shownIf: { field: name, equals } });
    const problems = formProblems([
      aWrittenField({ key: 'a', ...when('b', 'x') }),
      aWrittenField({ key: 'b', ...when('a', 'x') }),
      aWrittenField({ key: 'a' }),
      aWrittenField({ key: 'c', ...when('nowhere', 'x') }),
      aWrittenField({ key: 'size', kind: 't-shirt' }),
      aWrittenField({ key: 'd', ...when('size', 'xxs') }),
      aWrittenField({ key: 'e', ...when('size', true) }),
      aWrittenField({ key: 'f', kind: 'choice', choices: [{ key: 'x', label: 'X' }] }),
      aWrittenField({ key: 'g', choices }),
      aWrittenField({ key: 'h', kind: 'consent' }),
      aWrittenField({ key: 'i', wording: { version: 1, text: 'I agree.' } }),
      aWrittenField({ key: 'j', kind: 'many', choices: [...choices, ...choices] }),
    ]);
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      '2.key: "a" is already used above',
      '7.choices: use a list of at least two choices, each with key and label',
      '8.choices: leave it out: nothing is chosen in a text',
      '11.choices.2.key: "x" is already used above',
      '11.choices.3.key: "y" is already used above',
      '9.wording: is missing: say what people agree to, with version and text',
      '10.wording: leave it out: nobody agrees to a text',
      '0.shownIf.field: use another field: "b" is itself shown only with this one',
      '1.shownIf.field: use another field: "a" is itself shown only with this one',
      '3.shownIf.field: there is no field "nowhere" in this form',
      '5.shownIf.equals: "size" has no choice "xxs"; there are xs, s, m, l, xl, xxl, 3xl',
      '6.shownIf.equals: use a text: "size" is not answered with yes or no',
    ]);
  });

  it('leaves alone what is no form at all', () => {
    expect(formProblems([null, 7, {}, { key: 3, kind: 'nonsense', shownIf: 'x' }])).toEqual([]);
  });
});
