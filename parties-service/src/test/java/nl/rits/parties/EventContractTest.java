package nl.rits.parties;

import nl.rits.foundation.testing.PromisedEvents;

class EventContractTest extends PromisedEvents {}
