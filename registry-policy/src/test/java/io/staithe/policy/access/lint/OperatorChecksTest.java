package io.staithe.policy.access.lint;

import static io.staithe.policy.access.finding.FindingCode.CIDR_HOST_BITS;
import static io.staithe.policy.access.finding.FindingCode.FORALL_ALLOW;
import static io.staithe.policy.access.finding.FindingCode.MISSING_SET_OP;
import static io.staithe.policy.access.finding.FindingCode.OPERATOR_TYPE_MISMATCH;
import static io.staithe.policy.access.finding.FindingCode.PRIVATE_IP_SOURCEIP;
import static io.staithe.policy.access.finding.FindingCode.SET_OP_ON_SINGLE;
import static io.staithe.policy.access.finding.FindingCode.WILDCARD_IN_EQUALS;
import static io.staithe.policy.access.lint.MarkedPolicy.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{§'aws:SourceIp':'203.0.113.1'}",
                "'Bool':{§'aws:username':'true'}",
                "'NumericLessThan':{§'aws:CurrentTime':'5'}",
                "'DateLessThan':{§'aws:MultiFactorAuthAge':'2026-01-01T00:00:00Z'}",
                "'ArnLike':{§'aws:PrincipalOrgID':'arn:aws:iam::111122223333:role/r'}",
                "'StringEqualsIfExists':{§'aws:SecureTransport':'true'}",
                "'BinaryEquals':{§'aws:UserAgent':'QQ=='}",
                "'IpAddress':{'aws:SourceIp':'203.0.113.1','aws:VpcSourceIp':'10.0.0.1'}",
                "'StringLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/*','aws:SourceArn':'*'}",
                "'NumericLessThan':{'aws:MultiFactorAuthAge':'3600','aws:EpochTime':'1700000000'}",
                "'DateGreaterThan':{'aws:EpochTime':'1700000000','aws:CurrentTime':'2026-01-01'}",
                "'Null':{'aws:SecureTransport':'false','aws:SourceIp':'true'}",
                "'NumericLessThan':{'aws:PrincipalTag/level':'5','s3:max-keys':'10'}"
            })
    void anOperatorComparesWhatItsKeyHolds(String conditions) {
        allow(conditions).finds(OPERATOR_TYPE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ForAllValues:StringEquals':{§'aws:TagKeys':['a','b']}",
                "'ForAllValues:StringEqualsIfExists':{§'aws:TagKeys':'a'}",
                "'ForAllValues:StringEquals':{§'aws:TagKeys':'a'},'Null':{'aws:TagKeys':'true'}",
                "'ForAllValues:StringEquals':{§'aws:TagKeys':'a'},'Null':{'aws:CalledVia':'false'}",
                "'ForAllValues:StringEquals':{§'aws:TagKeys':'a'},'Null':{'aws:TagKeys':[]}",
                "'ForAllValues:StringEquals':{'aws:TagKeys':'a'},'Null':{'AWS:tagkeys':'false'}",
                "'ForAllValues:StringEquals':{'aws:TagKeys':'a'},'ForAnyValue:StringLike':{'aws:TagKeys':'*'}",
                "'ForAnyValue:StringEquals':{'aws:TagKeys':'a'}"
            })
    void anAllowForAllValuesNeedsTheKeyToBeThere(String conditions) {
        allow(conditions).finds(FORALL_ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}"})
    void aDenyForAllValuesIsFine(String conditions) {
        identity("{'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{" + conditions + "}}")
                .finds(FORALL_ALLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ForAnyValue:StringEquals':{§'aws:username':'a','aws:TagKeys':'b'}",
                "'ForAllValues:StringEquals':{§'aws:RequestTag/team':'a'}",
                "'StringEquals':{'aws:username':'a'}",
                "'ForAnyValue:StringEquals':{'s3:Whatever':'a'}"
            })
    void aKeyOfOneValueNeedsNoQuantifier(String conditions) {
        allow(conditions).finds(SET_OP_ON_SINGLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{§'aws:TagKeys':'a','aws:username':'b'}",
                "'StringLikeIfExists':{§'aws:PrincipalOrgPaths':'o-1/*'}",
                "'ForAnyValue:StringEquals':{'aws:CalledVia':'athena.amazonaws.com'}",
                "'Null':{'aws:TagKeys':'false'}",
                "'StringEquals':{'aws:CalledViaFirst':'athena.amazonaws.com'}"
            })
    void aKeyOfManyValuesNeedsOne(String conditions) {
        allow(conditions).finds(MISSING_SET_OP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'IpAddress':{'aws:SourceIp':[§'203.0.113.1/24','203.0.113.0/24','203.0.113.1/32']}",
                "'NotIpAddress':{'aws:VpcSourceIp':§'10.1.0.0/8'}",
                "'IpAddress':{'s3:Any':§'2001:db8::1/64'}",
                "'IpAddress':{'aws:SourceIp':['0.0.0.0/0','2001:db8::/32','::1','1.2.3.4','::ffff:1.2.3.4/128']}",
                "'StringEquals':{'aws:username':'203.0.113.1/24'}"
            })
    void aRangeHasNoBitsBehindItsPrefix(String conditions) {
        allow(conditions).finds(CIDR_HOST_BITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'IpAddress':{'aws:SourceIp':[§'10.0.0.0/8',§'10.1.2.3',§'172.31.0.0/16',§'192.168.1.0/24']}",
                "'NotIpAddressIfExists':{'aws:sourceip':[§'100.64.0.0/10',§'127.0.0.1',§'169.254.1.1',§'fd00::/8']}",
                "'IpAddress':{'aws:SourceIp':['172.32.0.0/16','172.15.0.0/16','11.0.0.0/8','0.0.0.0/0','10.0.0.0/6','8.0.0.0/6']}",
                "'IpAddress':{'aws:SourceIp':['192.169.0.0/16','2001:db8::/32','::/0']}",
                "'IpAddress':{'aws:VpcSourceIp':'10.0.0.0/8'}"
            })
    void theInternetHasNoPrivateAddresses(String conditions) {
        allow(conditions).finds(PRIVATE_IP_SOURCEIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{'aws:username':[§'a*','b',§'c?']}",
                "'ForAnyValue:StringNotEqualsIgnoreCaseIfExists':{'aws:TagKeys':§'*'}",
                "'StringEquals':{'aws:username':§'${aws:userid}*'}",
                "'StringEquals':{'aws:username':['${*}','a${?}b','${aws:userid}']}",
                "'StringLike':{'aws:username':'a*'}",
                "'ArnEquals':{'aws:SourceArn':'arn:aws:s3:::*'}"
            })
    void equalsTakesWildcardsLiterally(String conditions) {
        allow(conditions).finds(WILDCARD_IN_EQUALS);
    }

    private static MarkedPolicy allow(String conditions) {
        return identity("{'Effect':'Allow','Action':'s3:*','Resource':'*','Condition':{" + conditions + "}}");
    }
}
