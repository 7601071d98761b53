/** What the coordinator prints for an exchange: plans, cards, badges, boards, briefs, sheets, the running order. */
@NullMarked
package eu.maillage.exchanges.web.paper;

import org.jspecify.annotations.NullMarked;
