import { AddedServices } from '@/components/added-services';
import { Alternatives } from '@/components/alternatives';
import { useAreaOpening } from '@/components/area-opening';
import { DropHint } from '@/components/drop-hint';
import { InputProblem } from '@/components/input-problem';
import { PictureHeader } from '@/components/picture-header';
import { Refine } from '@/components/refine';
import { useReturn } from '@/components/return';
import { SearchNotes } from '@/components/search-notes';
import { SearchProgress } from '@/components/search-progress';
import { Toolbar } from '@/components/toolbar';
import { sortsFor } from '@/utils/compare/sort';
import { describeFailure } from '@/utils/error-messages';
import { connectionOf, setUpServices } from '@/utils/model/settings';
import { factsOf } from '@/utils/providers';
import { t } from '@/utils/words';
import { allowSiteProps } from './allow-site-props';
import { announcement } from './announcement';
import { AnswerOfSearch } from './answer';
import { inputProblemWords } from './input-problem-words';
import type { BatchState } from './batch-state';
import { Elsewhere } from './elsewhere';
import { KeptSession } from './kept-session';
import { listProps } from './list-props';
import { ListTools } from './list-tools';
import { PanelBody } from './panel-body';
import styles from './panel.module.css';
import { SellerOffers } from './seller-offers';
import type { PanelState } from './panel-state';
import { Taken } from './taken';
import { ThisPage } from './this-page';

export interface PanelProps {
  state: PanelState;
  batch: BatchState;
  onOptions: () => void;
}

/** The one component that reads the state; all others take plain values and callbacks. */
export function Panel({ state, batch, onOptions }: PanelProps) {
  const outcome = state.outcome.value;
  const { status, failure } = outcome;
  const search = state.search.value;
  const { compare } = state;
  const compared = compare.comparison.value?.offers;
  const list = listProps(state);
  const seller = state.seller.value;
  useReturn(seller?.from);
  const picture = state.picture.value;
  const settings = state.settings.value;
  const service = search?.service ?? settings.service;

  const imageUrl = picture && `data:${picture.mime};base64,${picture.base64}`;
  const opening = useAreaOpening(picture && `${picture.searchId} ${imageUrl}`);
  const canSearchArea = state.canSearchArea.value;
  const isMore = search?.next !== undefined; // the next page, and not the first one
  const { refining } = state;
  const can = refining.can.value;
  const added = refining.added.value;
  const query = refining.query.value;
  const hasOffers = compared !== undefined && compared.length > 0;
  const total =
    hasOffers || (status === 'done' && compared)
      ? ((added.length === 0 ? search?.total : undefined) ?? compared.length)
      : undefined;
  const ofSeller = seller && countOf(seller.rows, seller.total);
  const allowSite = allowSiteProps(state);
  const { inputs } = state;
  const problem = inputs.problem.value;
  const pictureInput = {
    onFile: (file: File) => inputs.take({ file }, 'file'),
    onAddress: inputs.takeAddress,
    onRegion: inputs.selectRegion,
  };
  const awaitsOffers = status === 'running' || (status === 'done' && compared === undefined);
  const answeredAt = status === 'done' ? search?.answeredAt : undefined;
  const isAccessFailure = failure?.code === 'access-missing';
  const canRetry =
    status === 'done' ||
    status === 'handed-off' ||
    (status === 'failed' && describeFailure(failure, service).action !== 'retry');

  const { history } = state.kept;
  const elsewhere = batch.isOpen.value ? 'batch' : history?.isOpen.value && 'history';
  if (elsewhere) {
    return (
      <Elsewhere
        view={elsewhere}
        status={status}
        state={state}
        batch={batch}
        onOptions={onOptions}
      />
    );
  }
  return (
    <main
      class={styles.panel}
      data-testid="panel"
      data-status={awaitsOffers ? 'running' : status}
      data-error={failure?.code}
      data-narrow={status === 'idle' || status === 'setup' ? true : undefined}
    >
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      {inputs.isDragging.value && <DropHint />}
      {problem && <InputProblem text={inputProblemWords(problem)} onDismiss={inputs.dismiss} />}
      {search && (
        <PictureHeader
          target={search.target}
          imageUrl={imageUrl}
          facts={search.picture}
          isLoading={status === 'running'}
          enlarged={picture?.enlarged ?? false}
          allowSite={isAccessFailure ? undefined : allowSite}
          onRetry={canRetry && answeredAt === undefined ? state.retry : undefined}
          isRetryQuiet={status === 'done' && hasOffers}
          crop={
            canSearchArea ? { area: search.area, opening, onSearch: state.searchArea } : undefined
          }
        />
      )}
      {search?.picture && can && (
        <Refine
          query={query}
          can={can}
          addable={refining.addable.value}
          onQuery={refining.refine}
          onAdd={state.addService}
        />
      )}
      <AddedServices services={added} onRetry={state.addService} />
      {state.alternatives.value.length > 0 && (
        <Alternatives pictures={state.alternatives.value} onChoose={state.chooseAlternative} />
      )}
      {search?.state.status === 'running' &&
        status === 'running' &&
        (search.state.wait || !isMore) && (
          <SearchProgress state={search.state} now={state.now.value} onCancel={state.cancel} />
        )}
      {/* Where nothing was found, the reason comes first, and there is nothing to compare. */}
      {search?.picture && !seller && (hasOffers || awaitsOffers) && <ThisPage compare={compare} />}
      {hasOffers && !seller && (
        <AnswerOfSearch compare={compare} total={total ?? 0} onOptions={onOptions} />
      )}
      {(hasOffers || (status !== 'setup' && status !== 'running')) && (
        <Toolbar
          imageUrl={imageUrl}
          summary={ofSeller}
          hasOffers={hasOffers}
          sort={compare.sort.value}
          sorts={sortsFor(compared ?? [], can?.sort)}
          onSort={state.chooseSort}
          hasSimilarity={service ? factsOf(service).capabilities.similarity : true}
          service={settings.service}
          services={setUpServices(settings)}
          onService={state.chooseService}
          inputs={status === 'idle' ? undefined : pictureInput}
          onOptions={onOptions}
          onPictures={status === 'idle' ? undefined : batch.open}
        />
      )}
      {status !== 'setup' && status !== 'running' && (
        <SearchNotes
          answered={answeredAt === undefined ? undefined : { at: answeredAt, onAgain: state.retry }}
          nearLimit={state.nearLimit.value}
          offMinutes={search?.offMinutes}
        />
      )}
      {hasOffers && !seller && <ListTools compare={compare} exporting={state.taking.exporting} />}
      <PanelBody
        outcome={outcome}
        list={list}
        hasOffers={hasOffers}
        detour={
          seller && (
            <SellerOffers
              seller={seller}
              pictureOrigins={state.pictureOrigins.value}
              details={state.details.value}
              context={compare.context.value}
              onMore={state.moreOfSeller}
              onBack={state.closeSeller}
            />
          )
        }
        service={service}
        hasMore={isMore || refining.withMore.value.length > 0}
        onArea={canSearchArea && imageUrl !== undefined ? opening.onOpen : undefined}
        onWords={
          can?.words && search?.picture
            ? (words) => refining.refine({ words, isWordsOnly: true })
            : undefined
        }
        isNarrowed={query.words !== undefined || query.filters !== undefined}
        onMore={state.more}
        onCancel={state.cancel}
        hasFloor={service ? connectionOf(settings, service).similarDegree !== undefined : false}
        allowSite={allowSite}
        inputs={pictureInput}
        onRetry={state.retry}
        onOptions={onOptions}
        onDemo={() => state.chooseService('demo')}
        onWeb={() => state.chooseService('web')}
        onCopy={state.copyPicture}
        onTab={state.showTab}
        batchEntry={{
          left: batch.left.value?.progress,
          onOpen: batch.open,
          onLeft: batch.openLeft,
        }}
      />
      <KeptSession state={state} onOptions={onOptions} />
      <Taken state={state} />
      <output class="visually-hidden">
        {announcement(outcome, search, seller ? ofSeller?.total : total)}
      </output>
    </main>
  );
}

/** Absent where there are none. */
function countOf(rows: readonly unknown[] | undefined, total = rows?.length) {
  return rows && total ? { total, shown: rows.length } : undefined;
}
