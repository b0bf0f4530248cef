// SPDX-License-Identifier: Apache-2.0
/// \file
/// FHIR R4 (4.0.1) as a table: "Type:Base element=type element[x] ...", one type a line; a type
/// without elements of its own ends after its base, a "?" says that they are not listed here.
#pragma once

#include <string_view>

namespace attune::forms::fhirpath {

inline constexpr std::string_view kPrimitives =
    "boolean integer decimal string date dateTime instant time uri base64Binary xhtml "
    "code:string id:string markdown:string url:uri canonical:uri oid:uri uuid:uri "
    "positiveInt:integer unsignedInt:integer";

inline constexpr std::string_view kTypes = R"(
Element: id=string extension=Extension
BackboneElement:Element modifierExtension=Extension
Extension:Element url=uri value[x]
Narrative:Element status=code div=xhtml
Meta:Element versionId=id lastUpdated=instant source=uri profile=canonical security=Coding tag=Coding
Coding:Element system=uri version=string code=code display=string userSelected=boolean
CodeableConcept:Element coding=Coding text=string
Identifier:Element use=code type=CodeableConcept system=uri value=string period=Period assigner=Reference
Reference:Element reference=string type=uri identifier=Identifier display=string
Quantity:Element value=decimal comparator=code unit=string system=uri code=code
Age:Quantity
Duration:Quantity
Count:Quantity
Distance:Quantity
SimpleQuantity:Quantity
MoneyQuantity:Quantity
Money:Element value=decimal currency=code
Period:Element start=dateTime end=dateTime
Range:Element low=Quantity high=Quantity
Ratio:Element numerator=Quantity denominator=Quantity
SampledData:Element origin=Quantity period=decimal factor=decimal lowerLimit=decimal upperLimit=decimal dimensions=positiveInt data=string
HumanName:Element use=code text=string family=string given=string prefix=string suffix=string period=Period
ContactPoint:Element system=code value=string use=code rank=positiveInt period=Period
Address:Element use=code type=code text=string line=string city=string district=string state=string postalCode=string country=string period=Period
Attachment:Element contentType=code language=code data=base64Binary url=url size=unsignedInt hash=base64Binary title=string creation=dateTime
Annotation:Element author[x] time=dateTime text=markdown
Signature:Element type=Coding when=instant who=Reference onBehalfOf=Reference targetFormat=code sigFormat=code data=base64Binary
ContactDetail:Element name=string telecom=ContactPoint
UsageContext:Element code=Coding value[x]
Expression:Element description=string name=id language=code expression=string reference=uri
Timing:BackboneElement event=dateTime repeat=Timing.repeat code=CodeableConcept
Timing.repeat:Element ?
Dosage:BackboneElement ?
RelatedArtifact:Element ?
DataRequirement:Element ?
ParameterDefinition:Element ?
TriggerDefinition:Element ?
Contributor:Element ?
ElementDefinition:BackboneElement ?
Resource: id=id meta=Meta implicitRules=uri language=code
DomainResource:Resource text=Narrative contained=Resource extension=Extension modifierExtension=Extension
Patient:DomainResource identifier=Identifier active=boolean name=HumanName telecom=ContactPoint gender=code birthDate=date deceased[x] address=Address maritalStatus=CodeableConcept multipleBirth[x] photo=Attachment contact=Patient.contact communication=Patient.communication generalPractitioner=Reference managingOrganization=Reference link=Patient.link
Patient.contact:BackboneElement relationship=CodeableConcept name=HumanName telecom=ContactPoint address=Address gender=code organization=Reference period=Period
Patient.communication:BackboneElement language=CodeableConcept preferred=boolean
Patient.link:BackboneElement other=Reference type=code
RelatedPerson:DomainResource identifier=Identifier active=boolean patient=Reference relationship=CodeableConcept name=HumanName telecom=ContactPoint gender=code birthDate=date address=Address photo=Attachment period=Period communication=RelatedPerson.communication
RelatedPerson.communication:BackboneElement language=CodeableConcept preferred=boolean
Practitioner:DomainResource identifier=Identifier active=boolean name=HumanName telecom=ContactPoint address=Address gender=code birthDate=date photo=Attachment qualification=Practitioner.qualification communication=CodeableConcept
Practitioner.qualification:BackboneElement identifier=Identifier code=CodeableConcept period=Period issuer=Reference
Observation:DomainResource identifier=Identifier basedOn=Reference partOf=Reference status=code category=CodeableConcept code=CodeableConcept subject=Reference focus=Reference encounter=Reference effective[x] issued=instant performer=Reference value[x] dataAbsentReason=CodeableConcept interpretation=CodeableConcept note=Annotation bodySite=CodeableConcept method=CodeableConcept specimen=Reference device=Reference referenceRange=Observation.referenceRange hasMember=Reference derivedFrom=Reference component=Observation.component
Observation.referenceRange:BackboneElement low=Quantity high=Quantity type=CodeableConcept appliesTo=CodeableConcept age=Range text=string
Observation.component:BackboneElement code=CodeableConcept value[x] dataAbsentReason=CodeableConcept interpretation=CodeableConcept referenceRange=Observation.referenceRange
Questionnaire:DomainResource url=uri identifier=Identifier version=string name=string title=string derivedFrom=canonical status=code experimental=boolean subjectType=code date=dateTime publisher=string contact=ContactDetail description=markdown useContext=UsageContext jurisdiction=CodeableConcept purpose=markdown copyright=markdown approvalDate=date lastReviewDate=date effectivePeriod=Period code=Coding item=Questionnaire.item
Questionnaire.item:BackboneElement linkId=string definition=uri code=Coding prefix=string text=string type=code enableWhen=Questionnaire.item.enableWhen enableBehavior=code required=boolean repeats=boolean readOnly=boolean maxLength=integer answerValueSet=canonical answerOption=Questionnaire.item.answerOption initial=Questionnaire.item.initial item=Questionnaire.item
Questionnaire.item.enableWhen:BackboneElement question=string operator=code answer[x]
Questionnaire.item.answerOption:BackboneElement value[x] initialSelected=boolean
Questionnaire.item.initial:BackboneElement value[x]
QuestionnaireResponse:DomainResource identifier=Identifier basedOn=Reference partOf=Reference questionnaire=canonical status=code subject=Reference encounter=Reference authored=dateTime author=Reference source=Reference item=QuestionnaireResponse.item
QuestionnaireResponse.item:BackboneElement linkId=string definition=uri text=string answer=QuestionnaireResponse.item.answer item=QuestionnaireResponse.item
QuestionnaireResponse.item.answer:BackboneElement value[x] item=QuestionnaireResponse.item
ValueSet:DomainResource url=uri identifier=Identifier version=string name=string title=string status=code experimental=boolean date=dateTime publisher=string contact=ContactDetail description=markdown useContext=UsageContext jurisdiction=CodeableConcept immutable=boolean purpose=markdown copyright=markdown compose=ValueSet.compose expansion=ValueSet.expansion
ValueSet.compose:BackboneElement lockedDate=date inactive=boolean include=ValueSet.compose.include exclude=ValueSet.compose.include
ValueSet.compose.include:BackboneElement system=uri version=string concept=ValueSet.compose.include.concept filter=ValueSet.compose.include.filter valueSet=canonical
ValueSet.compose.include.concept:BackboneElement code=code display=string designation=ValueSet.compose.include.concept.designation
ValueSet.compose.include.concept.designation:BackboneElement language=code use=Coding value=string
ValueSet.compose.include.filter:BackboneElement property=code op=code value=string
ValueSet.expansion:BackboneElement identifier=uri timestamp=dateTime total=integer offset=integer parameter=ValueSet.expansion.parameter contains=ValueSet.expansion.contains
ValueSet.expansion.parameter:BackboneElement name=string value[x]
ValueSet.expansion.contains:BackboneElement system=uri abstract=boolean inactive=boolean version=string code=code display=string designation=ValueSet.compose.include.concept.designation contains=ValueSet.expansion.contains
CodeSystem:DomainResource url=uri identifier=Identifier version=string name=string title=string status=code experimental=boolean date=dateTime publisher=string contact=ContactDetail description=markdown useContext=UsageContext jurisdiction=CodeableConcept purpose=markdown copyright=markdown caseSensitive=boolean valueSet=canonical hierarchyMeaning=code compositional=boolean versionNeeded=boolean content=code supplements=canonical count=unsignedInt filter=CodeSystem.filter property=CodeSystem.property concept=CodeSystem.concept
CodeSystem.filter:BackboneElement code=code description=string operator=code value=string
CodeSystem.property:BackboneElement code=code uri=uri description=string type=code
CodeSystem.concept:BackboneElement code=code display=string definition=string designation=ValueSet.compose.include.concept.designation property=CodeSystem.concept.property concept=CodeSystem.concept
CodeSystem.concept.property:BackboneElement code=code value[x]
Appointment:DomainResource identifier=Identifier status=code cancelationReason=CodeableConcept serviceCategory=CodeableConcept serviceType=CodeableConcept specialty=CodeableConcept appointmentType=CodeableConcept reasonCode=CodeableConcept reasonReference=Reference priority=unsignedInt description=string supportingInformation=Reference start=instant end=instant minutesDuration=positiveInt slot=Reference created=dateTime comment=string patientInstruction=string basedOn=Reference participant=Appointment.participant requestedPeriod=Period
Appointment.participant:BackboneElement type=CodeableConcept actor=Reference required=code status=code period=Period
Parameters:Resource parameter=Parameters.parameter
Parameters.parameter:BackboneElement name=string value[x] resource=Resource part=Parameters.parameter
)";

/// Resources that are known by name only.
inline constexpr std::string_view kOtherResources =
    "Account ActivityDefinition AdverseEvent AllergyIntolerance AppointmentResponse AuditEvent "
    "Basic Binary BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan "
    "CareTeam CatalogEntry ChargeItem ChargeItemDefinition Claim ClaimResponse ClinicalImpression "
    "Communication CommunicationRequest CompartmentDefinition Composition ConceptMap Condition "
    "Consent Contract Coverage CoverageEligibilityRequest CoverageEligibilityResponse "
    "DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement "
    "DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter "
    "Endpoint EnrollmentRequest EnrollmentResponse EpisodeOfCare EventDefinition Evidence "
    "EvidenceVariable ExampleScenario ExplanationOfBenefit FamilyMemberHistory Flag Goal "
    "GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization "
    "ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice "
    "Library Linkage List Location Measure MeasureReport Media Medication "
    "MedicationAdministration MedicationDispense MedicationKnowledge MedicationRequest "
    "MedicationStatement MedicinalProduct MessageDefinition MessageHeader MolecularSequence "
    "NamingSystem NutritionOrder ObservationDefinition OperationDefinition OperationOutcome "
    "Organization OrganizationAffiliation PaymentNotice PaymentReconciliation Person "
    "PlanDefinition PractitionerRole Procedure Provenance RequestGroup ResearchDefinition "
    "ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment RiskEvidenceSynthesis "
    "Schedule SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition "
    "StructureMap Subscription Substance SupplyDelivery SupplyRequest Task TerminologyCapabilities "
    "TestReport TestScript VerificationResult VisionPrescription";

}  // namespace attune::forms::fhirpath
