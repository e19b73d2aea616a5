# `sam build` calls build-<LogicalId> once for each function; ARTIFACTS_DIR is where its files go.
# Maven runs once for all of them: after the first, the stamp is newer than every source.
FUNCTIONS := Desk Text Phone Relay Dispatch Notify Clock Signin Tablet
LAMBDA := functions/target/lambda
STAMP := functions/target/lambda.stamp
SOURCES := pom.xml mvnw openapi.yaml $(wildcard .mvn/* .mvn/wrapper/*) \
  $(shell find shared tablet functions \( -name target -o -name node_modules \) -prune -o -type f -print)

.PHONY: $(FUNCTIONS:%=build-%)
$(FUNCTIONS:%=build-%): $(STAMP)
	mkdir -p "$(ARTIFACTS_DIR)"
	cp -R $(LAMBDA)/. "$(ARTIFACTS_DIR)"

# The folder goes first: a jar that is no longer asked for would ship.
$(STAMP): $(SOURCES)
	rm -rf $(LAMBDA)
	./mvnw -q -B -DskipTests -pl functions -am package
	touch $@
