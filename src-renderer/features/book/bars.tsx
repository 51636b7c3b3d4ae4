import { memo } from 'react';
import { BarButton, type BarEvents } from './bar';
import { type Board, idOf } from './board';
import type { DayView } from './book.types';
import type { Scene } from './booking-state';
import { movable } from './lifted';

interface BarsProps {
  board: Board;
  scene: Scene;
  day: DayView;
  may: { book: boolean; seat: boolean };
  selectedId: string | null;
  draggedId: string | null;
  swappingId: string | null;
  /** The key of the bar that the Tab key reaches. */
  tabStop: string | null;
  on: BarEvents;
}

/** Everybody's bars. Hundreds of them are not even looked at while one is dragged. */
export const Bars = memo(function Bars(props: BarsProps) {
  const { board, scene, day, may, selectedId, draggedId, swappingId, tabStop, on } = props;
  return board.bars.map((bar) => (
    <BarButton
      key={bar.key}
      bar={bar}
      scene={scene}
      day={day}
      movable={movable(bar, may)}
      isSelected={idOf(bar) === selectedId}
      isDragged={idOf(bar) === draggedId}
      isSwapping={idOf(bar) === swappingId}
      isTabStop={bar.key === tabStop}
      on={on}
    />
  ));
});
