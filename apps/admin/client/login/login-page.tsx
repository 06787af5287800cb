import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { FailureNote } from '../parts/failure-note.tsx';
import type { Enrolment } from '../session/auth-api.ts';
import { sessionQuery } from '../session/session.ts';
import { BackupCodesStep } from './backup-codes-step.tsx';
import { CodeStep } from './code-step.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { safePath } from './safe-path.ts';

/** The way in: password, second factor or its set-up, and then where one wanted to go. */
export function LoginPage(): ReactNode {
  const { next } = useSearch({ from: '/login' });
  const router = useRouter();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [password, setPassword] = useState<string | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [cameBackWith, setCameBackWith] = useState<unknown>(null);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const isIn = session.data?.state === 'READY';

  useEffect(() => {
    // Codes that are shown once must be seen first.
    if (isIn && enrolment === null) router.history.replace(safePath(next));
  }, [isIn, enrolment, next, router]);

  const readAgain = () => client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (enrolment) {
    return <BackupCodesStep codes={enrolment.backupCodes} onDone={() => setEnrolment(null)} />;
  }
  if (asksCode) {
    return (
      <CodeStep
        onDone={() => void readAgain()}
        onStartOver={(why) => {
          setCameBackWith(why);
          setAsksCode(false);
        }}
      />
    );
  }
  if (session.isError && !session.data) {
    return (
      <main className="mx-auto max-w-[520px] px-4 py-24">
        <FailureNote titleTag="h1" error={session.error} onTryAgain={() => void session.refetch()} />
      </main>
    );
  }
  switch (session.data?.state) {
    case undefined:
    case 'READY':
      return null;
    case 'SECOND_FACTOR_NEEDED':
      return (
        <EnrolStep
          password={password}
          onDone={(done) => {
            setEnrolment(done);
            setPassword(null);
            void readAgain();
          }}
        />
      );
    case 'SIGNED_OUT':
      return (
        <PasswordStep
          demo={session.data.demo}
          cameBackWith={cameBackWith}
          onDone={(step, typed) => {
            setCameBackWith(null);
            if (step === 'CODE') {
              setAsksCode(true);
              return;
            }
            setPassword(typed);
            void readAgain();
          }}
        />
      );
  }
}
