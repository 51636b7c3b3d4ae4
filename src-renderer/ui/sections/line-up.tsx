import { ArrowLeftRight, Plus, UserMinus, UserPen } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Output } from '#contract/contract';
import { run, useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../button';
import { WallTime } from '../clock';
import { offerUndo } from '../notices.store';
import { Skeleton } from '../states';
import { SectionBadge } from './section-badge';

type SectionsView = Output<'sections.view'>;
type Section = SectionsView['sections'][number];
type Assignment = Section['lineUp'][number];

/** What is being asked for: somebody for a section, in place of somebody, or a section to swap with. */
type Question =
  | { kind: 'add'; sectionId: string }
  | { kind: 'relieve' | 'swap'; sectionId: string; assignment: Assignment };

/** Tonight's line-up: who has which section; cut, relieve and swap them. */
export function LineUp() {
  const view = useView('sections.view', {});
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <ViewGate view={view} name="The line-up" loading={<Skeleton className="h-40" />}>
      {(loaded) =>
        loaded.sections.length === 0 ? (
          <p className="text-text-2">
            There are no sections yet. A manager makes them under Manage, Sections.
          </p>
        ) : (
          <ul className="grid grid-cols-1 gap-3" aria-label="Sections">
            {loaded.sections.map((section) => (
              <li key={section.id} className="rounded-3 border border-line px-3 py-2">
                <SectionLine
                  section={section}
                  view={loaded}
                  question={question?.sectionId === section.id ? question : null}
                  onAsk={setQuestion}
                />
              </li>
            ))}
          </ul>
        )
      }
    </ViewGate>
  );
}

const lineAct = 'max-wide:gap-1 max-wide:px-1.5';

interface SectionLineProps {
  section: Section;
  view: SectionsView;
  question: Question | null;
  onAsk(question: Question | null): void;
}

function SectionLine({ section, view, question, onAsk }: SectionLineProps) {
  const on = section.lineUp.filter(({ cutAt }) => cutAt === null);
  const cut = section.lineUp.filter(({ cutAt }) => cutAt !== null);
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex min-h-11 items-center gap-2 font-semibold">
        <SectionBadge section={section} named />
        <span className="ms-auto text-13 font-normal whitespace-nowrap text-text-3">
          {section.seats} seats
        </span>
      </div>
      {on.map((assignment) => (
        <div key={assignment.id} className="grid grid-cols-1 gap-1.5 border-t border-line py-1.5">
          <p className="flex items-center gap-2">
            <bdi className="min-w-0 flex-1 truncate">{assignment.server.name}</bdi>
            <span className="text-13 text-text-3">
              since <WallTime at={assignment.since} />
            </span>
          </p>
          {/* Three in a row also in the narrow panel. */}
          <div className="flex flex-wrap gap-touch max-wide:gap-1.5">
            <Button
              size="t0"
              icon={UserMinus}
              className={lineAct}
              onPress={() => void cutServer(assignment, section)}
            >
              Cut
            </Button>
            <Button
              size="t0"
              icon={UserPen}
              className={lineAct}
              onPress={() => onAsk({ kind: 'relieve', sectionId: section.id, assignment })}
            >
              Relieve
            </Button>
            <Button
              size="t0"
              icon={ArrowLeftRight}
              className={lineAct}
              onPress={() => onAsk({ kind: 'swap', sectionId: section.id, assignment })}
            >
              Swap
            </Button>
          </div>
        </div>
      ))}
      {cut.map(({ id, server, cutAt }) => (
        <p key={id} className="text-13 text-text-3">
          <bdi>{server.name}</bdi>, cut {cutAt && <WallTime at={cutAt} />}
        </p>
      ))}
      {question ? (
        <Answers section={section} view={view} question={question} onDone={() => onAsk(null)} />
      ) : (
        <Button
          kind="quiet"
          size="t0"
          icon={Plus}
          onPress={() => onAsk({ kind: 'add', sectionId: section.id })}
          className="-ms-3 justify-self-start"
        >
          {on.length === 0 ? 'Who has it?' : 'Another server'}
        </Button>
      )}
    </div>
  );
}

interface AnswersProps {
  section: Section;
  view: SectionsView;
  question: Question;
  onDone(): void;
}

function Answers({ section, view, question, onDone }: AnswersProps) {
  const act = (done: Promise<void>): void => {
    onDone();
    void done;
  };
  if (question.kind === 'swap') {
    const others = view.sections
      .filter(({ id }) => id !== section.id)
      .flatMap((other) =>
        other.lineUp.filter(({ cutAt }) => cutAt === null).map((assignment) => ({ other, assignment })),
      );
    return (
      <Choices label={`Swap ${firstName(question.assignment.server)} with`} onCancel={onDone}>
        {others.map(({ other, assignment }) => (
          <Button
            key={assignment.id}
            size="t0"
            onPress={() => act(swapServers(question.assignment, assignment))}
          >
            <bdi>{firstName(assignment.server)}</bdi>, {other.letter}
          </Button>
        ))}
      </Choices>
    );
  }
  const has = new Set(section.lineUp.filter(({ cutAt }) => cutAt === null).map(({ server }) => server.id));
  const free = view.staff.filter(({ id }) => !has.has(id));
  const relieved = question.kind === 'relieve' ? question.assignment : null;
  return (
    <Choices
      label={relieved ? `Who relieves ${firstName(relieved.server)}, parties included?` : 'Who has it?'}
      onCancel={onDone}
    >
      {free.map((person) => (
        <Button
          key={person.id}
          size="t0"
          onPress={() => act(relieved ? relieve(relieved, person, section) : assign(section, person))}
        >
          <bdi>{person.name}</bdi>
        </Button>
      ))}
    </Choices>
  );
}

interface ChoicesProps {
  label: string;
  onCancel(): void;
  children: React.ReactNode;
}

function Choices({ label, onCancel, children }: ChoicesProps) {
  return (
    <fieldset aria-label={label} className="grid grid-cols-1 gap-2 rounded-2 bg-sunken p-2.5">
      <span className="text-13 font-medium text-text-2">{label}</span>
      <div className="flex flex-wrap gap-touch">
        {children}
        <Button kind="quiet" size="t0" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

type Who = { id: string; name: string };

async function assign(section: Section, person: Who): Promise<void> {
  const assignmentId = newId();
  if (!(await run('sections.assign', { assignmentId, sectionId: section.id, serverId: person.id }))) return;
  offerUndo(`${firstName(person)} has section ${section.letter}`, () => {
    void run('sections.cut', { assignmentId });
  });
}

async function cutServer({ id: assignmentId, server }: Assignment, section: Section): Promise<void> {
  if (!(await run('sections.cut', { assignmentId }))) return;
  offerUndo(`${firstName(server)} is cut from section ${section.letter}`, () => {
    void run('sections.resume', { assignmentId });
  });
}

async function relieve(assignment: Assignment, person: Who, section: Section): Promise<void> {
  const newAssignmentId = newId();
  const change = { assignmentId: assignment.id, newAssignmentId, serverId: person.id, withParties: true };
  if (!(await run('sections.relieve', change))) return;
  offerUndo(
    `${firstName(person)} relieves ${firstName(assignment.server)} in section ${section.letter}`,
    () => {
      void run('sections.relieve', {
        assignmentId: newAssignmentId,
        newAssignmentId: newId(),
        serverId: assignment.server.id,
        withParties: true,
      });
    },
  );
}

async function swapServers(one: Assignment, other: Assignment): Promise<void> {
  const swap = { assignmentId: one.id, otherAssignmentId: other.id };
  if (!(await run('sections.swap', swap))) return;
  offerUndo(`${firstName(one.server)} and ${firstName(other.server)} have swapped sections`, () => {
    void run('sections.swap', swap);
  });
}

function firstName({ name }: Pick<Who, 'name'>): string {
  return name.split(' ')[0] ?? name;
}
