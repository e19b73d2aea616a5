package amends.lambda.desk;

import amends.complaint.Fact;
import amends.complaint.Severity;
import amends.lambda.door.Fields;

/** What an entry says happened, as JSON: {@code is} names the fact, its own fields follow. */
final class Facts {
    private Facts() {}

    static Fields of(Fact fact) {
        return switch (fact) {
            case Fact.Filed filed -> is("filed").put("channel", filed.channel()).put("number", filed.number());
            case Fact.TextIn text ->
                is("text-in")
                        .put("words", text.words())
                        .put("kind", text.kind())
                        .put("unsure", text.unsure());
            case Fact.TextOut text -> is("text-out").put("words", text.words()).put("automatic", text.automatic());
            case Fact.Taken _ -> is("taken");
            case Fact.Started _ -> is("started");
            case Fact.Noted noted -> is("noted").put("words", noted.words());
            case Fact.Promised promised -> is("promised").put("by", promised.by());
            case Fact.Corrected corrected ->
                is("corrected")
                        .put("kind", corrected.kind())
                        .put("category", corrected.category())
                        .put("severity", corrected.severity().map(Severity::number))
                        .put("safety", corrected.safety())
                        .put("room", corrected.room())
                        .put("remedies", corrected.remedies());
            case Fact.Resolved resolved -> is("resolved").put("outcome", resolved.outcome());
            case Fact.Reopened reopened -> is("reopened").put("why", reopened.why());
            case Fact.ForManager manager -> is("for-manager").put("reopened", manager.reopened());
            case Fact.HandedOver handed ->
                is("handed-over")
                        .put("to", handed.to())
                        .put("person", handed.person())
                        .put("said", handed.said())
                        .put("wanted", handed.wanted());
            case Fact.Remedied remedied ->
                is("remedied")
                        .put("kind", remedied.kind())
                        .put("station", remedied.station())
                        .put("detail", remedied.detail());
            case Fact.Undone undone -> is("undone").put("entry", undone.entry());
            case Fact.Returned returned ->
                is("returned")
                        .put("from", returned.from())
                        .put("overload", returned.episode().isPresent());
            case Fact.Pushed pushed -> is("pushed").put("to", pushed.to());
            case Fact.PassedOn passed ->
                is("passed-on").put("from", passed.from()).put("to", passed.to());
            case Fact.Nobody _ -> is("nobody");
            case Fact.Watching watching -> is("watching").put("until", watching.until());
            case Fact.Late late ->
                is("late").put("what", late.what()).put("due", late.due()).put("rung", late.rung());
            case Fact.PromiseLengthened lengthened ->
                is("promise-lengthened").put("from", lengthened.from()).put("to", lengthened.to());
            case Fact.Parked _ -> is("parked");
            case Fact.Redriven _ -> is("redriven");
            case Fact.Crossed crossed ->
                is("crossed")
                        .put("clerk", crossed.clerk())
                        .put("minutes", crossed.minutes())
                        .put("items", crossed.items());
            case Fact.Relieved relieved ->
                is("relieved")
                        .put("clerk", relieved.clerk())
                        .put("minutes", relieved.minutes())
                        .put("items", relieved.items())
                        .put("returned", relieved.returned())
                        .put("left", relieved.left())
                        .put("urgent", relieved.urgent());
            case Fact.AllClear clear -> is("all-clear").put("clerk", clear.clerk());
        };
    }

    private static Fields is(String what) {
        return new Fields().put("is", what);
    }
}
