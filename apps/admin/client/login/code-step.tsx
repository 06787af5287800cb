import { Button } from '@lanyard/ui/button.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { proveSecondFactor } from '../session/auth-api.ts';
import { loginWords } from '../strings/en/login.ts';
import { CodeField, plainCode } from './code-field.tsx';
import { LoginFrame } from './login-frame.tsx';
import { RefusalNote } from './refusal-note.tsx';

const words = loginWords.code;

interface CodeStepProps {
  readonly onDone: () => void;
  readonly onStartOver: (why: unknown) => void;
}

/** The second factor: a code of the app, or one of the backup codes. */
export function CodeStep({ onDone, onStartOver }: CodeStepProps): ReactNode {
  const [kind, setKind] = useState<'APP' | 'BACKUP'>('APP');
  const [code, setCode] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: proveSecondFactor,
    onSuccess: onDone,
    onError: (refusal) => {
      setCode('');
      setIsAsked(false);
      if (failureOf(refusal).code === 'SIGN_IN_AGAIN') onStartOver(refusal);
    },
  });
  const isApp = kind === 'APP';
  return (
    <LoginFrame title={isApp ? words.title : words.backupTitle} lead={isApp ? words.lead : words.backupLead}>
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          setIsAsked(true);
          const plain = plainCode(code);
          if (plain !== '' && !isPending) mutate({ kind, code: plain });
        }}
      >
        <RefusalNote error={isPending ? null : error} />
        <CodeField
          key={kind}
          label={isApp ? words.label : words.backupLabel}
          isDigits={isApp}
          value={code}
          onChange={setCode}
          error={isAsked && plainCode(code) === '' ? loginWords.missing.code : undefined}
        />
        <Button type="submit" isWide isBusy={isPending} busyLabel={words.busy} className="mt-1">
          {words.submit}
        </Button>
        <div className="mt-4 flex flex-wrap justify-between gap-2">
          <Button
            variant="plain"
            size="small"
            className="-ml-3.5"
            onClick={() => {
              setKind(isApp ? 'BACKUP' : 'APP');
              setCode('');
              setIsAsked(false);
              reset();
            }}
          >
            {isApp ? words.toBackup : words.toApp}
          </Button>
          <Button variant="plain" size="small" className="-mr-3.5" onClick={() => onStartOver(null)}>
            {words.startOver}
          </Button>
        </div>
      </form>
    </LoginFrame>
  );
}
