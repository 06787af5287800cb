import { Button } from '@lanyard/ui/button.tsx';
import { CopyButton } from '@lanyard/ui/copy-button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { beginEnrolment, type Enrolment, proveSecondFactor } from '../session/auth-api.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { commonWords } from '../strings/en/common.ts';
import { loginWords } from '../strings/en/login.ts';
import { CodeField, plainCode } from './code-field.tsx';
import { LoginFrame } from './login-frame.tsx';
import { QrCode } from './qr-code.tsx';
import { RefusalNote } from './refusal-note.tsx';

const words = loginWords.enrol;

interface EnrolStepProps {
  /** The password just typed; null when this page was reloaded, and it has to be asked for. */
  readonly password: string | null;
  readonly onDone: (enrolment: Enrolment) => void;
}

/** Sets up the second factor of an account that has none: scan, type the first code, done. */
export function EnrolStep({ password, onDone }: EnrolStepProps): ReactNode {
  const [typed, setTyped] = useState('');
  const { signOut } = useSignOut();
  const begin = useMutation({ mutationFn: beginEnrolment });
  const { mutate: startWith } = begin;
  useEffect(() => {
    if (password !== null) startWith(password);
  }, [password, startWith]);
  const isWithoutPassword = password === null || begin.isError;
  return (
    <LoginFrame title={words.title} lead={words.lead}>
      {begin.data ? (
        <EnrolForm enrolment={begin.data} onDone={onDone} />
      ) : isWithoutPassword ? (
        <form
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            if (typed !== '' && !begin.isPending) startWith(typed);
          }}
        >
          <RefusalNote error={begin.isPending ? null : begin.error} />
          <TextField
            label={loginWords.password}
            type="password"
            name="password"
            autoComplete="current-password"
            value={typed}
            onChange={setTyped}
            help={words.confirm}
          />
          <Button type="submit" isWide isBusy={begin.isPending} className="mt-1">
            {words.begin}
          </Button>
        </form>
      ) : (
        <Skeleton className="mx-auto size-[184px]" />
      )}
      <Button variant="plain" size="small" className="mt-3 -ml-3.5" onClick={signOut}>
        {words.later}
      </Button>
    </LoginFrame>
  );
}

function EnrolForm({
  enrolment,
  onDone,
}: { enrolment: Enrolment } & Pick<EnrolStepProps, 'onDone'>): ReactNode {
  const [code, setCode] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: proveSecondFactor,
    onSuccess: () => onDone(enrolment),
    onError: () => {
      setCode('');
      setIsAsked(false);
    },
  });
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        setIsAsked(true);
        const plain = plainCode(code);
        if (plain !== '' && !isPending) mutate({ kind: 'APP', code: plain });
      }}
    >
      <p className="font-medium">{words.scan}</p>
      <div className="mt-3 mb-5 grid justify-items-center rounded-card border border-line bg-raised p-5">
        <QrCode text={enrolment.uri} label={words.qr} />
      </div>
      <p className="font-medium">{words.manual}</p>
      <div className="mt-2 mb-5 flex flex-wrap items-center justify-between gap-3">
        <code className="min-w-0 flex-1 font-mono text-[13px]/[20px] break-all">
          {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </code>
        <CopyButton
          size="small"
          text={enrolment.secret}
          label={words.copyKey}
          doneLabel={commonWords.copied}
          failedLabel={commonWords.copyFailed}
        />
      </div>
      <RefusalNote error={isPending ? null : error} />
      <CodeField
        label={words.codeLabel}
        isDigits
        value={code}
        onChange={setCode}
        error={isAsked && plainCode(code) === '' ? loginWords.missing.code : undefined}
      />
      <Button type="submit" isWide isBusy={isPending} busyLabel={words.busy} className="mt-1">
        {words.submit}
      </Button>
    </form>
  );
}
