package nl.rits.bottlenecks.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Change;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentInput;

/** Keeps what is said, and that it was said. It asks nobody's leave: users come through {@link Investments}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvestmentBook {

    private final InvestmentList list;
    private final Casebook casebook;

    InvestmentBook(InvestmentList list, Casebook casebook) {
        this.list = list;
        this.casebook = casebook;
    }

    public void say(Bottleneck bottleneck, InvestmentInput said, Actor by, Instant at) {
        var id = bottleneck.state().id();
        var investment = list.findByIdOptional(id).orElseGet(Investment::new);
        investment.bottleneck = id;
        investment.version++;
        investment.euros = said.euros();
        investment.hours = said.hours();
        investment.homes = said.homes();
        investment.firstYear = said.firstYear();
        investment.years = said.years();
        investment.after = said.after();
        investment.note = said.note();
        investment.party = by.party();
        investment.changedAt = at;
        list.persistAndFlush(investment);
        casebook.change(bottleneck, new Change.Tell(), What.INVESTMENT_SAID, by, null, at);
    }

    void takeBack(Bottleneck bottleneck, Investment investment, Actor by, Instant at) {
        list.delete(investment);
        casebook.change(bottleneck, new Change.Tell(), What.INVESTMENT_TAKEN_BACK, by, null, at);
    }
}
