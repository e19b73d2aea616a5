package amends.listening;

import amends.complaint.*;
import amends.hotel.Language;
import amends.remedy.RemedyKind;
import java.util.*;

public record Understanding(
        Kind kind,
        Category category,
        Optional<Category> second,
        Severity severity,
        Set<RemedyKind> remedies,
        boolean safety,
        Optional<String> room,
        Language language,
        Sureness sure,
        List<String> because) {}
