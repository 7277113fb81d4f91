import { inShop } from '#app/db.server.ts';
import { referenceOf } from '#app/commissions/commission.ts';
import { timezoneOf } from '#app/commissions/read-timezone.server.ts';
import { answerBy, type DataRequestView, RequestDetail } from './data-request.ts';
import { commissionsOf } from './requests.ts';

const ANSWERED_LISTED = 50;

export interface DataRequests {
  /** The oldest first: it has to be answered first. */
  readonly open: readonly DataRequestView[];
  /** The last answered first; not all that ever were. */
  readonly answered: readonly DataRequestView[];
  readonly timezone: string;
}

/** What customers have asked the shop about themselves. */
export async function listDataRequests(shop: string): Promise<DataRequests> {
  return await inShop(shop, async (tx) => {
    const where = { shop, kind: 'data-request' };
    const open = await tx.privacyRecord.findMany({
      where: { ...where, answeredAt: null },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    const answered = await tx.privacyRecord.findMany({
      where: { ...where, answeredAt: { not: null } },
      orderBy: [{ answeredAt: 'desc' }, { id: 'asc' }],
      take: ANSWERED_LISTED,
    });

    const views: DataRequestView[] = [];
    for (const { id, at, detail, answeredAt, answeredBy } of [...open, ...answered]) {
      const person = RequestDetail.parse(detail);
      const commissions = await tx.commission.findMany({
        where: commissionsOf(shop, person),
        select: { number: true, piece: true, orderName: true },
        orderBy: { number: 'asc' },
      });
      views.push({
        id,
        customerId: person.customerId,
        askedAt: at.toISOString(),
        answerBy: answerBy(at).toISOString(),
        answer: answeredAt && { at: answeredAt.toISOString(), by: answeredBy ?? '' },
        commissions: commissions.map(({ number, piece, orderName }) => ({
          reference: referenceOf(number),
          piece,
          order: orderName ?? '',
        })),
      });
    }
    return {
      open: views.slice(0, open.length),
      answered: views.slice(open.length),
      timezone: await timezoneOf(tx, shop),
    };
  });
}
