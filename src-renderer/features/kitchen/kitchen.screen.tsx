import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Kitchen } from './kitchen';
import './kitchen.css';
import { LoadingBoard } from './loading-board';
import { useKitchenPrefs, useKitchenTextSizes } from './prefs.store';
import { openSound } from './sound';

/** The tickets of a station, to be read from where the cook stands. */
export default function KitchenScreen() {
  const stationId = useKitchenPrefs((prefs) => prefs.stationId);
  const sizes = useKitchenTextSizes();
  const view = useView('kitchen.board', { stationId }, { keepPrevious: true });
  const stations = view.data?.stations;
  // While another station's board is on its way, the one in view is still the last one's.
  const inView = useRef(stationId);
  if (!view.isPlaceholderData) inView.current = stationId;
  useDarkPage();
  useEffect(openSound, []);
  useEffect(() => {
    // The station of this terminal is gone: show everything rather than nothing.
    if (stationId !== null && stations && !stations.some(({ id }) => id === stationId))
      useKitchenPrefs.setState({ stationId: null });
  }, [stationId, stations]);
  return (
    <div
      className="kds grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[var(--kds-bar-size)_minmax(0,1fr)_var(--kds-bar-size)] tabular-nums"
      style={
        {
          '--kds-glance': `${sizes.glance}px`,
          '--kds-item': `${sizes.item}px`,
          '--kds-detail': `${sizes.detail}px`,
        } as CSSProperties
      }
    >
      <ViewGate view={view} name="The kitchen" loading={<LoadingBoard />}>
        {(board) => <Kitchen board={board} stationId={inView.current} itemSize={sizes.item} />}
      </ViewGate>
    </div>
  );
}

/** The board is dark in both themes, and so are its sheets, which stand outside of it in the page. */
function useDarkPage(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = 'dark';
    return () => {
      if (before === undefined) delete dataset['theme'];
      else dataset['theme'] = before;
    };
  }, []);
}
